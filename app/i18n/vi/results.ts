/** How one's own courses ended, and the certificates for them. */
export const results = {
  title: "Kết quả",
  notClosed: "Kết quả được công bố khi hồ sơ lớp đã chốt.",
  because: "{said}: {why}",
  with: "{said}, {band}",
  attempt: "{attempt}: {mark}",
  field: {
    outcome: "Kết quả",
    attended: "Số tiết đã dự",
    marks: "Điểm từng lần",
    decision: "Quyết định công nhận",
  },
  voided:
    "Kết quả này đã bị hủy theo văn bản số {number} ngày {date} và không còn được tính. Liên hệ quản lý lớp nếu cần biết thêm.",
  certificates: "Giấy chứng nhận đã cấp",
  noCertificates: "Chưa có giấy chứng nhận nào được cấp từ các lớp mở trong hệ thống.",
  received: "Đã giao ngày {date}",
  revoked: "Theo văn bản số {number} ngày {date}",
};
