export const shell = {
  skip: "Chuyển đến nội dung chính",
  navigation: "Điều hướng chính",
  menu: "Trình đơn",
  nav: {
    people: "Cán bộ",
    planning: "Quy hoạch",
    units: "Tổ chức",
    imports: "Nhập dữ liệu",
    accounts: "Tài khoản",
    me: "Hồ sơ của tôi",
    account: "Tài khoản của tôi",
  },
  language: "Ngôn ngữ",
  languageName: { vi: "Tiếng Việt", en: "English" },
  theme: "Giao diện",
  themeName: { system: "Theo hệ thống", light: "Nền sáng", dark: "Nền tối" },
  closeNotice: "Đóng thông báo",
  signOut: "Đăng xuất",
  workingAs: "Đang làm việc với vai trò: {role}, {unit}",
  switchRole: "Chuyển vai trò",
  error: {
    notFound: {
      title: "Không tìm thấy nội dung",
      body: "Không tìm thấy nội dung này, hoặc nội dung không thuộc phạm vi phụ trách của đồng chí.",
      publicBody: "Không tìm thấy nội dung này. Kiểm tra lại địa chỉ.",
      advice:
        "Nội dung có thể đã được chuyển sang đơn vị kế thừa hoặc gộp vào hồ sơ khác. Thử tìm theo tên.",
      home: "Về trang chủ",
    },
    forbidden: {
      title: "Không thực hiện được việc này",
      body: "Vai trò hiện tại không được thực hiện việc này. Nếu cần, chuyển vai trò hoặc đề nghị người có thẩm quyền.",
    },
    crossSite: {
      title: "Yêu cầu không được nhận",
      body: "Yêu cầu được gửi từ một trang khác nên không được thực hiện. Mở lại trang trong hệ thống này rồi gửi lại.",
    },
    badRequest: {
      title: "Yêu cầu không đọc được",
      body: "Yêu cầu gửi lên không đúng dạng. Mở lại trang rồi thử lại.",
    },
    tooLarge: {
      title: "Nội dung gửi lên quá lớn",
      body: "Nội dung gửi lên vượt mức cho phép. Rút gọn rồi gửi lại.",
    },
    unexpected: {
      title: "Hệ thống gặp lỗi",
      body: "Hệ thống gặp lỗi. Nội dung đã nhập vẫn được giữ. Mã lỗi: {reference}",
      advice:
        "Quay lại trang trước để tiếp tục. Nếu lỗi lặp lại, báo quản trị hệ thống kèm mã lỗi.",
    },
    stale:
      "{name} vừa cập nhật dòng này lúc {time}. Xem thay đổi rồi lưu lại; nội dung đồng chí đã nhập vẫn còn.",
    staleRecord: "Đang lưu",
    staleTyped: "Đồng chí nhập",
  },
};
