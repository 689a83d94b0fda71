export const form = {
  summary_one: "Có {count} chỗ cần sửa. Nội dung đã nhập vẫn được giữ.",
  summary_other: "Có {count} chỗ cần sửa. Nội dung đã nhập vẫn được giữ.",
  errorOf: "{label}: {error}",
  unseen: "Biểu mẫu gửi lên bị thiếu hoặc sai dữ liệu đi kèm. Mở lại trang này rồi nhập lại.",
  restored:
    "Nội dung đã nhập trước khi hết phiên đã được khôi phục. Kiểm tra rồi gửi lại; tệp đính kèm và mật khẩu phải nhập lại.",
  optional: "không bắt buộc",
  dateHelp: "Ghi dd/mm/yyyy",
  partialDateHelp: "Ghi dd/mm/yyyy; nếu chỉ biết tháng thì ghi mm/yyyy, chỉ biết năm thì ghi yyyy",
  error: {
    required: "Chưa có nội dung. Bổ sung ô này.",
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
    line_too_long: "Có dòng dài quá 200 ký tự. Rút ngắn dòng đó.",
    source_too_long: "Điều khoản dài quá 300 ký tự. Rút ngắn lại.",
    unit_not_found:
      "Không có đơn vị “{value}” trong phạm vi phụ trách. Kiểm tra tên và loại đơn vị (xã, phường, thị trấn).",
    not_valid: "Nội dung chưa đúng. Kiểm tra lại.",
  },
};
