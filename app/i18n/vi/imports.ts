export const imports = {
  history: {
    title: "Lịch sử nhập dữ liệu",
    lead_one:
      "{n} lần nhập thuộc phạm vi phụ trách: ai tải lên, khi nào, từ tệp nào, kết quả ra sao.",
    lead_other:
      "{n} lần nhập thuộc phạm vi phụ trách: ai tải lên, khi nào, từ tệp nào, kết quả ra sao.",
    empty:
      "Chưa có tệp nào được nhập. Tải lên danh sách quy hoạch hoặc danh sách đã qua đào tạo, bồi dưỡng; hệ thống kiểm tra từng dòng trước khi ghi.",
    emptyReader: "Chưa có tệp nào được nhập trong phạm vi phụ trách.",
    emptyFiltered: "Không có lần nhập nào phù hợp với điều kiện lọc. Bỏ bớt điều kiện để xem thêm.",
    file: "Tệp",
    by: "Người tải lên",
    at: "Thời điểm tải lên",
    result: "Kết quả",
    noResult: "Chưa có kết quả",
    nothing: "Không ghi dòng nào",
  },
  field: {
    kind: "Loại danh sách",
    asOf: "Danh sách tính đến ngày",
    classification: "Độ mật của tệp",
    file: "Tệp bảng tính (.xlsx)",
    status: "Trạng thái",
    unit: "Phạm vi",
    sheet: "Trang tính",
    fileSize: "Dung lượng",
    hash: "Mã kiểm tra tệp (SHA-256)",
    acceptedAt: "Thời điểm nhập",
    acceptedBy: "Người xác nhận nhập",
    undoneAt: "Thời điểm hoàn tác",
    undoneBy: "Người hoàn tác",
  },
  kind: {
    planning: "Danh sách quy hoạch",
    "past-training": "Danh sách đã qua đào tạo, bồi dưỡng",
  },
  kindIn: {
    planning: "danh sách quy hoạch",
    "past-training": "danh sách đã qua đào tạo, bồi dưỡng",
  },
  classification: {
    public: "Công khai",
    internal: "Nội bộ",
    confidential: "Mật",
    secret: "Tối mật",
    top_secret: "Tuyệt mật",
  },
  status: {
    waiting: "Chờ kiểm tra",
    reading: "Đang kiểm tra",
    checked: "Đã kiểm tra, chưa nhập",
    accepting: "Đang nhập",
    accepted: "Đã nhập",
    refused: "Không nhận tệp",
    failed: "Bị gián đoạn",
    discarded: "Đã bỏ",
    undoing: "Đang hoàn tác",
    undone: "Đã hoàn tác",
  },
  verdict: {
    new: "Thêm mới",
    changed: "Có thay đổi",
    unchanged: "Không thay đổi",
    refused: "Không nhận",
    ignored: "Bỏ qua",
  },
  person: {
    new: "Thêm hồ sơ cán bộ mới",
    known: "Đã có hồ sơ cán bộ",
    changed: "Hồ sơ cán bộ có thay đổi",
  },
  summary:
    "{total} dòng: {new} thêm mới, {changed} có thay đổi, {same} không thay đổi, {refused} không nhận",
  action: {
    upload: "Nhập tệp",
    uploadAgain: "Tải tệp khác lên",
    check: "Kiểm tra trước khi nhập",
    accept_one: "Nhập {n} dòng hợp lệ",
    accept_other: "Nhập {n} dòng hợp lệ",
    discard: "Bỏ tệp này",
    undo: "Hoàn tác lần nhập này",
    recheck: "Kiểm tra lại",
    download_one: "Tải {n} dòng không nhận để sửa",
    download_other: "Tải {n} dòng không nhận để sửa",
    addSynonym: "Thêm từ ngữ này",
  },
  new: {
    title: "Nhập dữ liệu từ bảng tính",
    lead: "Hệ thống đọc tệp và kiểm tra từng dòng. Chưa có dữ liệu nào được ghi cho đến khi đồng chí xem kết quả và xác nhận nhập.",
    secrecy: "Hệ thống này không nhận tài liệu có dấu Mật, Tối mật, Tuyệt mật.",
    secrecyStandalone:
      "Máy tính độc lập này nhận đến độ Mật; không nhận tài liệu có dấu Tối mật, Tuyệt mật.",
    asOfHelp:
      "Ngày chốt danh sách. Đơn vị, chức danh và quy định được xét theo ngày này. Ghi dd/mm/yyyy.",
    fileHelp:
      "Tệp .xlsx, không quá {limit} MB. Không cần sửa mẫu: các cột được nhận ra theo tiêu đề. Cột kết quả phiếu không được đọc và không được lưu.",
    chooseClassification: "Chọn độ mật",
    what: "Hai loại danh sách được nhập",
    whatPlanning:
      "Danh sách quy hoạch: mỗi dòng một người và một chức danh. Cần có các cột họ và tên, ngày sinh, chức danh quy hoạch, nhiệm kỳ. Người chưa có hồ sơ được thêm mới.",
    whatTraining:
      "Danh sách đã qua đào tạo, bồi dưỡng: mỗi dòng một người và một lớp đã học. Cần có các cột họ và tên, ngày sinh, nội dung lớp. Chỉ nhận người đã có hồ sơ.",
  },
  page: {
    facts: "Thông tin về lần nhập",
    lead: "{kind}, tính đến ngày {date}.",
    checkNote: "Chưa có dữ liệu nào được ghi. Xem kết quả kiểm tra từng dòng, sau đó mới nhập.",
    judgedAgain:
      "Dữ liệu đã thay đổi sau lần kiểm tra trước nên tệp đã được kiểm tra lại. Xem lại kết quả rồi xác nhận nhập.",
    same: "Tệp này đã được nhập ngày {date}. Những dòng không đổi sẽ không được ghi lại.",
    nothing: "Không có dòng nào nhập được. Sửa các dòng không nhận rồi tải tệp lên lại.",
    waiting: "Tệp đang chờ đến lượt kiểm tra.",
    waitingBusy: "Một tệp khác đang được kiểm tra. Tệp của đồng chí sẽ được xử lý tiếp theo.",
    reading: "Đang đọc và kiểm tra từng dòng.",
    readingRow: "Đã đọc đến dòng {n}",
    accepting: "Đang ghi các dòng hợp lệ.",
    acceptingCount_one: "{n} dòng được ghi",
    acceptingCount_other: "{n} dòng được ghi",
    busy: "{name} đang nhập một tệp khác. Tệp của đồng chí sẽ được xử lý tiếp theo.",
    busyOther: "Một tệp khác đang được nhập. Tệp của đồng chí sẽ được xử lý tiếp theo.",
    undoing: "Đang gỡ những gì lần nhập này đã ghi.",
    progress: "Tiến độ",
    leave: "Có thể rời trang này; xem kết quả trong lịch sử nhập.",
    refused: "Tệp không được nhận. Chưa có dòng nào được đọc vào hệ thống.",
    failed:
      "Việc kiểm tra hoặc nhập tệp bị gián đoạn. Chưa có dòng nào được ghi; đồng chí vui lòng kiểm tra lại hoặc tải tệp lên lại.",
    discarded: "Tệp này đã được bỏ. Không có dòng nào được ghi.",
    accepted_one:
      "Đã nhập {n} dòng lúc {time}. {refused} dòng không nhận vẫn còn trong lịch sử nhập.",
    accepted_other:
      "Đã nhập {n} dòng lúc {time}. {refused} dòng không nhận vẫn còn trong lịch sử nhập.",
    acceptedAll_one: "Đã nhập {n} dòng lúc {time}.",
    acceptedAll_other: "Đã nhập {n} dòng lúc {time}.",
    fileGone:
      "Không còn tải về được các dòng không nhận: tệp gốc đã được xóa khi hết thời hạn lưu.",
    undone: "Lần nhập này đã được hoàn tác lúc {time}. Dữ liệu trở lại như trước khi nhập.",
    downloadNote:
      "Tải các dòng không nhận về, sửa trực tiếp trong tệp đó rồi tải lên lại. Cột “Lý do” được bỏ qua khi nhập.",
  },
  layout: {
    title: "Cách đọc tệp",
    summary: "{read} cột được đọc, {vote} cột kết quả phiếu bỏ qua, {unknown} cột chưa nhận ra.",
    letter: "Cột",
    header: "Tiêu đề trong tệp",
    column: "Cột của biểu mẫu",
    vote: "Kết quả phiếu: không đọc, không lưu",
    unknown: "Chưa nhận ra: không đọc",
    sheet: "Trang tính “{sheet}”.",
    head: "Tiêu đề ở dòng {n}.",
    headRange: "Tiêu đề từ dòng {from} đến dòng {to}.",
    noHeader: "Không có tiêu đề",
  },
  words: {
    title: "Từ ngữ chưa nhận ra",
    lead: "Những từ ngữ trong tệp mà hệ thống chưa biết. Thêm từng từ ngữ kèm nghĩa của nó, sau đó kiểm tra lại tệp này.",
    leadReader: "Những từ ngữ trong tệp mà hệ thống chưa biết. Đề nghị quản trị hệ thống thêm vào.",
    text: "Trong tệp ghi",
    kind: "Loại",
    rows: "Số dòng",
    act: "Thêm",
    kindName: {
      header: "Tiêu đề cột",
      level: "Trình độ",
      post: "Chức vụ",
      rating: "Xếp loại",
      title: "Chức danh quy hoạch",
      term: "Nhiệm kỳ",
      unit: "Đơn vị",
      programme: "Nội dung lớp",
    },
    levelOf: "Trình độ: {dimension}",
  },
  rows: {
    title: "Kết quả từng dòng",
    all: "Tất cả",
    withWarnings: "Có lưu ý",
    filters: "Lọc theo kết quả",
    chip: "{label}: {n}",
    row: "Dòng",
    name: "Họ và tên",
    stated: "Nội dung",
    verdict: "Kết quả",
    notes: "Lý do, lưu ý, thay đổi",
    text: "Nội dung dòng",
    born: "sinh {birth}",
    none: "Không có dòng nào thuộc kết quả này.",
    ignoredLead: "Tiêu đề nhóm, dòng cộng, chữ ký và các dòng khác không phải dữ liệu.",
    own: "Dòng về chính người đang xem, nếu có, không hiển thị ở đây.",
    at: "Dòng {row}, ô {cell}",
    atRow: "Dòng {row}",
    inColumn: "cột “{header}”",
    nameless: "Chưa rõ họ và tên",
    fromTo: "Từ {from} đến {to}",
    certificate: "Số hiệu {number}",
    termOf: "Nhiệm kỳ {term}",
    onRecord: "Đang lưu",
    inFile: "Trong tệp",
  },
  difference: {
    birth: "Ngày sinh",
    ethnicity: "Dân tộc",
    partyJoinedOn: "Ngày vào Đảng",
    partyOfficialOn: "Ngày chính thức",
    degree: "Chuyên môn",
    political_theory: "Lý luận chính trị",
    state_management: "Quản lý nhà nước",
    foreign_language: "Ngoại ngữ",
    informatics: "Tin học",
    rating: "Xếp loại năm {year}",
    post: "Chức vụ, đơn vị công tác hiện nay",
    listOrder: "Số thứ tự trong danh sách",
    note: "Ghi chú",
    from: "Từ",
    to: "Đến",
    issuedOn: "Ngày cấp",
    institution: "Cơ sở đào tạo",
    studyForm: "Hình thức đào tạo",
    documentKind: "Loại văn bằng, chứng chỉ",
    result: "Xếp loại học tập",
  },
  group: { women: "Cán bộ nữ", young: "Cán bộ trẻ" },
  sentence: {
    name_missing: "Dòng có dữ liệu nhưng chưa có họ và tên. Bổ sung họ và tên.",
    name_invalid: "Ô họ và tên chứa công thức hoặc giá trị lỗi. Ghi lại bằng chữ.",
    legacy_encoding:
      "Ô này dùng bảng mã cũ (TCVN3 hoặc VNI, phông .VnTime, VNI-Times). Chuyển sang Unicode rồi tải lên lại.",
    birth_missing: "Chưa có ngày sinh. Ghi dd/mm/yyyy, mm/yyyy hoặc yyyy.",
    invalid_date:
      "“{value}” không phải là ngày có trên lịch. Ghi dd/mm/yyyy; nếu chỉ biết tháng thì ghi mm/yyyy, chỉ biết năm thì ghi yyyy.",
    birth_in_future: "Ngày sinh {value} sau ngày lập danh sách ({asOf}). Kiểm tra lại năm sinh.",
    gender_missing:
      "Chưa xác định được giới tính. Ghi ngày sinh vào cột Nam hoặc Nữ, hoặc bổ sung cột Giới tính.",
    gender_ambiguous: "Cả hai cột ngày sinh Nam và Nữ đều có dữ liệu. Chỉ để ngày sinh ở một cột.",
    gender_contradicts:
      "Giới tính ghi ở ô này khác với cột ngày sinh Nam, Nữ. Sửa lại một trong hai.",
    title_missing: "Chưa có chức danh quy hoạch. Bổ sung chức danh.",
    unknown_title:
      "Chức danh “{value}” không có trong danh mục chức danh quy hoạch. Ghi đúng tên chức danh, hoặc đề nghị Ban Tổ chức bổ sung danh mục.",
    unknown_unit:
      "Không có đơn vị “{value}” trong danh mục tại ngày {asOf}. Kiểm tra tên và loại đơn vị (xã, phường, thị trấn).",
    unknown_unit_similar:
      "Không có đơn vị “{value}” trong danh mục tại ngày {asOf}. Có phải là {didYouMean}? Nếu đúng, ghi lại như vậy.",
    ambiguous_unit:
      "“{value}” có thể là {a} hoặc {b}. Ghi đủ tên có dấu, kèm tên huyện nếu trước ngày 01/7/2025.",
    unknown_term:
      "Không xác định được nhiệm kỳ “{value}”. Ghi đủ năm đầu và năm cuối, ví dụ 2025-2030.",
    term_missing: "Chưa ghi nhiệm kỳ. Ghi đủ năm đầu và năm cuối, ví dụ 2025-2030.",
    duplicate_in_file:
      "Trùng với dòng {other}: cùng người, cùng chức danh, cùng nhiệm kỳ. Xóa một trong hai dòng.",
    duplicate_training:
      "Trùng với dòng {other}: cùng người, cùng nội dung lớp, cùng số hiệu hoặc thời gian. Xóa một trong hai dòng.",
    unknown_cadre:
      "Chưa có hồ sơ cán bộ {name}, sinh {birth}. Kiểm tra họ tên, ngày sinh; nếu đúng, nhập hồ sơ cán bộ trước.",
    ambiguous_cadre:
      "Có {n} hồ sơ có thể là người này: {list}. Kiểm tra dấu của họ tên và ghi đủ ngày, tháng, năm sinh.",
    unknown_programme: "Không có nội dung lớp “{value}” trong danh mục. Ghi đúng tên chương trình.",
    programme_missing: "Chưa có nội dung lớp. Ghi tên chương trình đã học.",
    ends_before_start:
      "Thời gian “Đến” ({to}) sớm hơn thời gian “Từ” ({from}). Kiểm tra lại hai ô này.",
    party_dates_reversed:
      "Ngày vào Đảng chính thức ({to}) sớm hơn ngày kết nạp ({from}). Kiểm tra lại hai ô này.",
    out_of_scope: "Dòng này không thuộc phạm vi phụ trách của đồng chí.",

    not_a_workbook:
      "Tệp không phải bảng tính Excel (.xlsx). Mở tệp bằng Excel, chọn Lưu thành, kiểu .xlsx, rồi tải lên lại.",
    too_large_file: "Tệp {size} MB vượt mức {limit} MB. Xóa hình ảnh hoặc chia thành nhiều tệp.",
    too_large_unpacked:
      "Nội dung tệp sau khi giải nén vượt mức {limit} MB. Xóa hình ảnh, các trang tính không cần, hoặc chia thành nhiều tệp.",
    too_large_rows: "Trang tính có hơn {limit} dòng. Chia danh sách thành nhiều tệp.",
    too_large_columns: "Trang tính có {size} cột, vượt mức {limit} cột. Xóa các cột không cần.",
    password_protected: "Tệp có mật khẩu. Bỏ mật khẩu rồi tải lên lại.",
    unreadable:
      "Không đọc được tệp: tệp hỏng hoặc nén bất thường. Mở tệp bằng Excel, lưu lại rồi tải lên lại.",
    classified_marking:
      "Tệp có dấu “{value}”. Hệ thống không nhận tài liệu này và đã xóa tệp vừa tải lên. Xử lý trên máy tính độc lập theo quy định về bảo vệ bí mật nhà nước.",
    columns_not_recognised:
      "Không nhận ra các cột của biểu mẫu. Cần có ít nhất: {needed}. Đã thấy: {found}.",
    columns_not_recognised_blank:
      "Không nhận ra các cột của biểu mẫu. Cần có ít nhất: {needed}. Không thấy dòng tiêu đề nào.",
    no_rows: "Tệp không có dòng dữ liệu nào. Kiểm tra lại đã chọn đúng tệp chưa.",
    several_tables: "Tệp có nhiều bảng đúng mẫu: {sheets}. Chỉ giữ một bảng.",

    too_many_for_title:
      "{title} đã có {n} người trong quy hoạch nhiệm kỳ {term}, vượt số lượng quy định ({limit}). Căn cứ: {source}. Dòng vẫn được nhận; đề nghị rà soát.",
    too_many_titles:
      "{name} có {n} chức danh quy hoạch cùng cấp, vượt mức {limit} chức danh. Căn cứ: {source}. Dòng vẫn được nhận; đề nghị rà soát.",
    not_higher:
      "Chức danh quy hoạch không cao hơn chức vụ hiện nay ({post}). Căn cứ: {source}. Dòng vẫn được nhận; đề nghị rà soát.",
    too_little_time:
      "Tại tháng {anchor} còn {n} tháng công tác, ít hơn {limit} tháng. Căn cứ: {source}. Dòng vẫn được nhận; đề nghị rà soát.",
    share_not_met: "{group}: {n}/{total} ({p} %), thấp hơn {t} %. Căn cứ: {source}.",
    birth_less_exact: "Ngày sinh “{value}” kém cụ thể hơn hồ sơ ({known}). Giữ theo hồ sơ.",
    studying: "Ô ghi “{value}”: ghi nhận đang học, chưa tính là đã có trình độ.",
    level_not_recognised: "Chưa nhận ra trình độ “{value}”. Đã ghi nguyên văn, chưa tính là đạt.",
    rating_not_recognised:
      "Chưa nhận ra mức xếp loại “{value}”. Đã ghi nguyên văn, chưa tính là đạt.",
    post_not_recognised: "Chưa nhận ra chức vụ “{value}”. Đã ghi nguyên văn.",
    vote_columns_ignored: "Các cột kết quả phiếu không được đọc và không được lưu: {columns}.",
  },
  acceptance: {
    title_one: "Nhập {n} dòng hợp lệ",
    title_other: "Nhập {n} dòng hợp lệ",
    lead: "{file}: {kind}, tính đến ngày {date}.",
    counts: "{new} dòng thêm mới, {changed} dòng có thay đổi, {same} dòng không thay đổi.",
    refused: "{refused} dòng không nhận không được ghi; có thể tải về để sửa rồi nhập sau.",
    undo: "Có thể hoàn tác khi chưa có nội dung nào khác dựa trên những gì đã nhập.",
    done: "Đã nhận yêu cầu nhập {file}.",
  },
  removal: {
    title: "Bỏ tệp này",
    lead: "Bỏ {file}. Không có dòng nào được ghi; tệp và kết quả kiểm tra bị xóa.",
    body: "Lịch sử nhập vẫn ghi lại: ai đã tải lên, khi nào, tệp nào.",
    submit: "Bỏ tệp",
    done: "Đã bỏ tệp {file}. Không có dòng nào được ghi.",
  },
  undo: {
    title: "Hoàn tác lần nhập này",
    lead_one: "{file}: đã nhập {n} dòng lúc {time}.",
    lead_other: "{file}: đã nhập {n} dòng lúc {time}.",
    body: "Những gì lần nhập này thêm mới sẽ được gỡ; những gì đã sửa trở lại như trước. Lịch sử nhập và nhật ký vẫn được giữ.",
    submit: "Hoàn tác",
    done: "Đã nhận yêu cầu hoàn tác {file}.",
    blocked: "Chưa hoàn tác được, vì đã có nội dung khác dựa trên lần nhập này:",
    overtaken:
      "Lần nhập này chưa được hoàn tác như đã yêu cầu, vì trong lúc chờ đến lượt đã có nội dung khác dựa trên lần nhập này:",
    upon: {
      people_corrected: "Hồ sơ cán bộ do lần nhập này thêm mới đã được sửa: {n}",
      people_merged: "Hồ sơ cán bộ do lần nhập này thêm mới đã được gộp: {n}",
      accounts: "Tài khoản đã gắn với cán bộ do lần nhập này thêm mới: {n}",
      posts: "Chức vụ đã được bổ sung hoặc sửa sau lần nhập này: {n}",
      records: "Lượt quy hoạch đã được bổ sung hoặc sửa sau lần nhập này: {n}",
      decisions: "Quyết định phê duyệt danh sách đã được ghi nhận: {n}",
      waivers:
        "Miễn tiêu chuẩn, kết luận đã được ghi nhận cho lượt quy hoạch của lần nhập này: {n}",
      enrolments: "Lượt đăng ký, xếp lớp của cán bộ do lần nhập này thêm mới: {n}",
      evidence: "Trình độ, kết quả đào tạo đã được bổ sung hoặc thay thế sau lần nhập này: {n}",
      values_changed: "Nội dung do lần nhập này sửa đã được sửa tiếp: {n}",
    },
  },
  recheck: { done: "Đã nhận yêu cầu kiểm tra lại {file}." },
  size: { kilobytes: "{n} KB", megabytes: "{n} MB" },
  refusedFile: "{name} (dòng cần sửa).xlsx",
  begun: "Đã nhận tệp {file}. Hệ thống đang kiểm tra từng dòng.",
  refusal: {
    no_rules:
      "Chưa ghi nhận quy định về quy hoạch nào áp dụng cho ngày của danh sách. Kiểm tra lại ngày, hoặc đề nghị quản trị hệ thống bổ sung quy định của ngày đó.",
    own_row: "Danh sách có dòng về chính đồng chí. Đề nghị người khác xác nhận nhập.",
    not_checked:
      "Tệp này không còn chờ xác nhận nhập. Xem lại trạng thái của tệp rồi thực hiện tiếp.",
    nothing_to_accept: "Không có dòng nào nhập được. Sửa các dòng không nhận rồi tải tệp lên lại.",
    not_discardable: "Tệp này đã nhập hoặc đang được xử lý nên không bỏ được.",
    not_accepted: "Lần nhập này chưa được ghi hoặc đã được hoàn tác.",
    built_upon: "Chưa hoàn tác được, vì đã có nội dung khác dựa trên lần nhập này.",
  },
};
