export const form = {
  summary_one: "Có {count} chỗ cần sửa. Nội dung đã nhập vẫn được giữ.",
  summary_other: "Có {count} chỗ cần sửa. Nội dung đã nhập vẫn được giữ.",
  stands: "{label}, đang lưu: {value}",
  errorOf: "{label}: {error}",
  unseen: "Biểu mẫu gửi lên bị thiếu hoặc sai dữ liệu đi kèm. Mở lại trang này rồi nhập lại.",
  saved_otherwise:
    "Biểu mẫu này đã được lưu trước đó với nội dung khác. Xem nội dung đã lưu; nếu cần thêm mới, mở lại biểu mẫu.",
  restored:
    "Nội dung đã nhập trước khi hết phiên đã được khôi phục. Kiểm tra rồi gửi lại; tệp đính kèm và mật khẩu phải nhập lại.",
  kept: {
    restored:
      "Nội dung đồng chí đã nhập nhưng chưa lưu được đã được khôi phục. Kiểm tra rồi bấm lưu.",
    changed:
      "Nội dung đồng chí đã nhập nhưng chưa lưu được đã được khôi phục. Trong lúc đó dữ liệu đã lưu có thay đổi: đối chiếu từng dòng trước khi lưu.",
    waiting:
      "Chưa kết nối được với máy chủ. Nội dung đã nhập được giữ trên máy này và tự gửi khi có mạng; đồng chí để trang này mở.",
    drop: "Bỏ nội dung chưa lưu",
  },
  optional: "không bắt buộc",
  dateHelp: "Ghi dd/mm/yyyy",
  partialDateHelp: "Ghi dd/mm/yyyy; nếu chỉ biết tháng thì ghi mm/yyyy, chỉ biết năm thì ghi yyyy",
  error: {
    required: "Chưa có nội dung. Bổ sung ô này.",
    decision_missing:
      "Chưa có số quyết định. Chỉ ghi nhận khi cấp có thẩm quyền đã có quyết định; ghi đủ số, ký hiệu trên quyết định đó.",
    too_long: "Nội dung dài quá {max} ký tự. Rút ngắn lại.",
    too_short: "Nội dung ngắn hơn {min} ký tự. Ghi đầy đủ hơn.",
    not_a_date: "“{value}” không phải là ngày có trên lịch. Ghi dd/mm/yyyy.",
    not_a_partial_date:
      "“{value}” không phải là ngày có trên lịch. Ghi dd/mm/yyyy; nếu chỉ biết tháng thì ghi mm/yyyy, chỉ biết năm thì ghi yyyy.",
    not_a_choice: "Lựa chọn này không có trong danh sách. Chọn lại.",
    not_an_email: "“{value}” không phải là địa chỉ thư điện tử. Ví dụ: ten@coquan.vn.",
    not_a_user_name:
      "Tên đăng nhập chỉ gồm chữ thường không dấu, chữ số, dấu chấm và gạch nối, từ 3 đến 60 ký tự.",
    not_a_phone: "Số điện thoại chỉ gồm chữ số, dấu cách và dấu +, từ 8 đến 20 ký tự.",
    not_a_place: "“{value}” không phải là số thứ tự. Ghi một số từ 1 trở lên.",
    not_a_name: "“{value}” không phải là họ và tên. Ghi bằng chữ, không ghi số hay công thức.",
    unknown_unit:
      "Không có đơn vị “{value}” trong danh mục tại ngày {asOf}, thuộc phạm vi phụ trách. Kiểm tra tên và loại đơn vị (xã, phường, thị trấn).",
    ambiguous_unit:
      "“{value}” có thể là {a} hoặc {b}. Ghi đủ tên có dấu, kèm tên huyện nếu trước ngày 01/7/2025.",
    unit_ended:
      "{unit} chỉ có đến hết ngày {to}; sau đó là {heirs}. Sửa lại thời gian, hoặc chọn đơn vị kế thừa.",
    unit_not_begun:
      "{unit} chỉ có từ ngày {from}. Sửa lại thời gian, hoặc chọn đơn vị của thời gian đó.",
    file_missing: "Chưa chọn tệp. Chọn tệp .xlsx cần nhập.",
    sheet_missing: "Chưa có gì để kiểm tra. Dán các dòng vào đây, hoặc chọn tệp .xlsx ở dưới.",
    sheet_twice:
      "Vừa dán các dòng vừa chọn tệp; tệp chưa được đọc. Xóa phần đã dán rồi chọn lại tệp, hoặc chỉ gửi phần đã dán.",
    file_again: "Chọn lại tệp sau khi sửa các ô ở trên; tệp chưa được lưu.",
    file_empty: "Tệp này rỗng. Mở tệp bằng Excel, lưu lại rồi chọn lại.",
    classified_marking:
      "Tệp có dấu “{value}”. Hệ thống không nhận tài liệu này; tệp chưa được lưu. Xử lý trên máy tính độc lập theo quy định về bảo vệ bí mật nhà nước.",
    file_too_large: "Tệp {size} MB vượt mức {limit} MB. Xóa hình ảnh hoặc chia thành nhiều tệp.",
    too_secret:
      "Hệ thống này không nhận tài liệu ở độ mật đã chọn. Tệp chưa được lưu. Xử lý trên máy tính độc lập theo quy định về bảo vệ bí mật nhà nước.",
    day_in_future: "Ngày {value} chưa đến. Ghi ngày của danh sách, không sau hôm nay.",
    not_a_number: "“{value}” không phải là số nguyên phù hợp. Ghi bằng chữ số.",
    not_a_month: "“{value}” không phải là tháng có trên lịch. Ghi mm/yyyy.",
    not_a_year: "“{value}” không phải là năm phù hợp. Ghi 4 chữ số.",
    not_a_limit: "“{value}” không đúng dạng của mức này. Ghi bằng chữ số theo hướng dẫn ở ô này.",
    not_months_of_year: "“{value}” không phải là số tháng phù hợp. Ghi từ 0 đến 11.",
    too_many_lines: "Có quá 100 dòng. Bỏ bớt dòng.",
    too_many_paper_lines: "Có quá 20 dòng. Bỏ bớt dòng.",
    paper_line_too_long: "Có dòng dài quá 400 ký tự. Rút ngắn dòng đó.",
    line_too_long: "Có dòng dài quá 200 ký tự. Rút ngắn dòng đó.",
    source_too_long: "Điều khoản dài quá 300 ký tự. Rút ngắn lại.",
    unit_not_found:
      "Không có đơn vị “{value}” trong phạm vi phụ trách. Kiểm tra tên và loại đơn vị (xã, phường, thị trấn).",
    not_positive: "“{value}” không phải là số phù hợp. Ghi một số từ 1 trở lên bằng chữ số.",
    too_often: "“{value}” lớn quá mức cho phép. Ghi một số từ 1 đến 20.",
    no_programme: "Chưa chọn chương trình nào. Chọn ít nhất một chương trình.",
    period_missing: "Chưa ghi độ dài của kỳ. Ghi số tháng, hoặc chọn cách định kỳ khác.",
    base_missing: "Chưa ghi ngày kết thúc của một kỳ. Ghi dd/mm/yyyy, hoặc chọn cách định kỳ khác.",
    term_missing: "Chưa chọn nhiệm kỳ được áp dụng. Chọn một nhiệm kỳ.",
    decision_incomplete:
      "Số và ngày quyết định phải ghi cùng nhau. Bổ sung ô này, hoặc để trống cả hai.",
    version_reversed:
      "“{value}” sớm hơn ngày bắt đầu áp dụng. Kiểm tra lại hai ô ngày, hoặc để trống ô này.",
    not_a_capacity: "“{value}” không phải là sĩ số. Ghi một số từ 0 đến 5000.",
    capacity_missing:
      "Chưa ghi sĩ số. Ghi số chỗ (0 là chưa nhận ai), hoặc đánh dấu không giới hạn.",
    capacity_and_unlimited: "Vừa ghi sĩ số vừa đánh dấu không giới hạn. Chỉ chọn một.",
    ends_before_start: "Ngày bế giảng “{value}” sớm hơn ngày khai giảng. Kiểm tra lại hai ngày.",
    valid_to_before_from:
      "Ngày hết hiệu lực “{value}” sớm hơn ngày có hiệu lực. Kiểm tra lại hai ngày.",
    decision_before_1945:
      "Ngày “{value}” trước năm 1945 nên không thể là ngày của quyết định. Kiểm tra lại năm.",
    starts_past: "Ngày “{value}” đã qua. Ghi ngày từ hôm nay trở đi.",
    deadline_past: "Ngày “{value}” đã qua. Ghi ngày từ hôm nay trở đi.",
    deadline_after_start: "Ngày “{value}” sau ngày khai giảng. Ghi ngày không muộn hơn.",
    deadline_after_end: "Ngày “{value}” sau ngày bế giảng. Ghi ngày không muộn hơn.",
    approval_before_nomination:
      "Ngày “{value}” sớm hơn hạn đăng ký, cử đi học. Kiểm tra lại hai ngày.",
    promotion_before_approval: "Ngày “{value}” sớm hơn hạn duyệt. Kiểm tra lại hai ngày.",
    not_offer_hours: "“{value}” không phải là số giờ phù hợp. Ghi một số từ 1 đến 720.",
    not_periods: "“{value}” không phải là số tiết của một buổi. Ghi một số từ 1 đến 12.",
    not_a_time: "“{value}” không phải là giờ. Ghi giờ và phút, ví dụ 7:30 hoặc 13h30.",
    time_ends_before_start: "Giờ kết thúc “{value}” không sau giờ bắt đầu. Kiểm tra lại hai giờ.",
    not_a_link: "“{value}” không phải là đường dẫn. Ghi đầy đủ, bắt đầu bằng https://.",
    not_a_code: "Mã lớp chỉ gồm chữ, chữ số, dấu cách, dấu chấm, gạch nối và gạch chéo.",
    not_days: "Có dòng không phải là ngày có trên lịch. Mỗi dòng ghi một ngày dd/mm/yyyy.",
    no_weekday: "Chưa chọn thứ nào. Chọn ít nhất một.",
    no_half: "Chưa chọn buổi nào. Chọn ít nhất một.",
    no_end: "Chưa ghi số buổi hoặc ngày cuối. Ghi một trong hai.",
    two_ends: "Đã ghi cả số buổi và ngày cuối. Chỉ giữ một.",
    until_before_from: "Ngày “{value}” sớm hơn ngày đầu. Kiểm tra lại hai ngày.",
    paper_in_future: "Ngày {value} chưa đến. Chỉ ghi văn bản đã ban hành.",
    level_missing: "Quyết định cử đi học cần ghi cấp quản lý cán bộ ra quyết định.",
    level_not_asked: "Chỉ quyết định cử đi học mới ghi cấp quản lý. Để trống ô này.",
    move_reason_missing:
      "Ngày của lớp đã thông báo chiêu sinh thay đổi. Ghi lý do để báo cho người trong lớp.",
    not_a_percent: "“{value}” không phải là tỷ lệ phù hợp. Ghi một số từ 0 đến 100.",
    mark_not_number:
      "“{value}” không phải là điểm. Ghi số từ 0 đến 10, ví dụ 7,5, hoặc V nếu không dự.",
    mark_too_high: "Điểm “{value}” lớn hơn 10. Ghi từ 0 đến 10.",
    mark_too_exact: "Điểm “{value}” có quá một chữ số thập phân. Ghi ví dụ 7,5.",
    not_a_mark: "“{value}” không phải là điểm. Ghi từ 0 đến 10, một chữ số thập phân, ví dụ 7,5.",
    band_not_higher: "Mức này phải bắt đầu từ điểm cao hơn mức trước. Kiểm tra lại.",
    not_an_age: "“{value}” không phải là tuổi phù hợp. Ghi một số từ 15 đến 80.",
    no_age: "Chưa ghi giới hạn tuổi nào. Ghi ít nhất một ô.",
    ages_reversed: "“{value}” nhỏ hơn tuổi từ đủ. Kiểm tra lại hai ô.",
    no_title: "Chưa chọn chức danh nào. Chọn ít nhất một chức danh.",
    no_unit: "Chưa có đơn vị nào. Ghi ít nhất một đơn vị, hoặc chọn một loại đơn vị.",
    letter_incomplete:
      "Số, ngày và người ký của công văn phải ghi cùng nhau. Bổ sung ô này, hoặc để trống cả ba.",
    not_valid: "Nội dung chưa đúng. Kiểm tra lại.",
  },
};
