/** What was found where a condition of a course does not hold, or nothing is recorded; the condition itself reads in programmes.required. */
export const findings = {
  and: "{first}; {second}",
  limits: "{women}; {men}",
  not_met: {
    post: "Không giữ chức danh {titles}",
    postOf: "Không giữ chức danh nào trong {count} chức danh của đối tượng",
    planned: "Không được quy hoạch chức danh {titles}",
    plannedOf: "Không được quy hoạch chức danh nào trong {count} chức danh của đối tượng",
    level: "Chưa có trình độ {level} trở lên ({dimension})",
    below_level: "Đã có trình độ {level} trở lên ({dimension}); lớp dành cho người chưa có",
    party: {
      member: "Chưa là đảng viên tại ngày khai giảng",
      full_member: "Chưa là đảng viên chính thức tại ngày khai giảng",
    },
    ratings: "Trong {years} năm liền trước có năm được xếp loại dưới mức {rating}",
    age: "Tuổi tại ngày khai giảng ngoài mức của lớp ({limits})",
    prerequisite: "Chưa hoàn thành {programmes}",
    unit: "Đơn vị công tác không thuộc đối tượng của lớp ({units})",
    hidden: "Chưa có xác nhận của đơn vị cử về điều kiện còn lại",
  },
  no_data: {
    post: "Hồ sơ chưa ghi chức vụ đang giữ; lớp cần người giữ chức danh {titles}",
    postOf: "Hồ sơ chưa ghi chức vụ đang giữ; lớp cần người giữ một trong {count} chức danh",
    planned: "Hồ sơ chưa ghi quy hoạch; lớp cần người được quy hoạch chức danh {titles}",
    plannedOf: "Hồ sơ chưa ghi quy hoạch; lớp cần người được quy hoạch một trong {count} chức danh",
    level: "Hồ sơ chưa ghi trình độ ({dimension}); lớp cần người có {level} trở lên",
    below_level:
      "Hồ sơ chưa ghi trình độ ({dimension}); lớp dành cho người chưa có {level} trở lên",
    party: {
      member: "Hồ sơ chưa ghi đủ ngày vào Đảng; lớp cần đảng viên",
      full_member: "Hồ sơ chưa ghi đủ ngày vào Đảng, ngày chính thức; lớp cần đảng viên chính thức",
    },
    ratings: "Hồ sơ chưa ghi đủ xếp loại của {years} năm liền trước; lớp cần từ {rating} trở lên",
    age: "Ngày sinh chưa đủ rõ để tính tuổi tại ngày khai giảng ({limits})",
    prerequisite: "Hồ sơ chưa ghi đã hoàn thành hay chưa: {programmes}",
    unit: "Hồ sơ chưa ghi đơn vị công tác tại ngày khai giảng ({units})",
    hidden: "Chưa có xác nhận của đơn vị cử về điều kiện còn lại",
  },
};
