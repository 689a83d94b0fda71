import { beforeAll, expect, test } from "vitest";
import type { Role } from "#app/kernel/actor.ts";
import {
  type Fields,
  formOf,
  givePassword,
  newPerson,
  type Office,
  openOffice,
  rowCounts,
  textOf,
} from "#tests/integration/routes/pages.ts";

// One database for the file: nothing in it lands.
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});

type Bad = {
  as: Role;
  path: () => string;
  form: Fields;
  status: number;
  vi: string;
  en: string;
};

const cadre = (): string => `/cadres/${office.world.inside.cadre}`;
const post = (): string => `${cadre()}/posts/${office.world.inside.post}`;
const account = (): string => `/accounts/${office.world.inside.account}`;
const held = { postName: "Bí thư Đảng ủy", unit: "Xã Lệ Thủy", validFrom: "", validTo: "" };
const newAccount = { userName: "ha.nt", name: "Nguyễn Thị Hà", email: "", role: "", unit: "" };

function person(change: Fields): Pick<Bad, "as" | "path" | "form"> {
  return { as: "unit_officer", path: () => "/cadres/new", form: { ...newPerson, ...change } };
}

const cases: Record<string, Bad> = {
  "a name that is too long": {
    ...person({ fullName: `Lê ${"Thị ".repeat(30)}Mận` }),
    status: 400,
    vi: "Nội dung dài quá 120 ký tự. Rút ngắn lại.",
    en: "Longer than 120 characters. Shorten it.",
  },
  "a name that is a formula": {
    ...person({ fullName: "=A1+1" }),
    status: 400,
    vi: "“=A1+1” không phải là họ và tên. Ghi bằng chữ, không ghi số hay công thức.",
    en: "“=A1+1” is not a name. Write it in letters, without digits or formulas.",
  },
  "a name left out": {
    ...person({ fullName: "  " }),
    status: 400,
    vi: "Chưa có nội dung. Bổ sung ô này.",
    en: "This is empty. Fill it in.",
  },
  "a birth date that does not exist": {
    ...person({ birthDate: "31/02/1985" }),
    status: 400,
    vi: "“31/02/1985” không phải là ngày có trên lịch. Ghi dd/mm/yyyy; nếu chỉ biết tháng thì ghi mm/yyyy",
    en: "“31/02/1985” is not a date in the calendar. Write dd/mm/yyyy; mm/yyyy or yyyy if no more is known.",
  },
  "a birth date to come": {
    ...person({ birthDate: "02/06/2026" }),
    status: 409,
    vi: "Ngày sinh sau ngày hôm nay. Kiểm tra lại năm sinh.",
    en: "The birth date is after today. Check the year.",
  },
  "a first day that does not exist": {
    ...person({ validFrom: "31/06/2025" }),
    status: 400,
    vi: "“31/06/2025” không phải là ngày có trên lịch. Ghi dd/mm/yyyy.",
    en: "“31/06/2025” is not a date in the calendar. Write dd/mm/yyyy.",
  },
  "a unit that was not there yet": {
    ...person({ validFrom: "01/01/2020" }),
    status: 400,
    vi: "Xã Lệ Thủy chỉ có từ ngày 01/07/2025. Sửa lại thời gian, hoặc chọn đơn vị của thời gian đó.",
    en: "Xã Lệ Thủy exists only since 01/07/2025. Correct the time, or choose the unit of that time.",
  },
  "a unit that was there no more": {
    ...person({ unit: "Xã Phong Thủy" }),
    status: 400,
    vi: "Xã Phong Thủy chỉ có đến hết ngày 30/06/2025; sau đó là Xã Lệ Thủy.",
    en: "Xã Phong Thủy existed only until 30/06/2025; after that it is Xã Lệ Thủy.",
  },
  "a unit out of the scope": {
    ...person({ unit: "Xã Cam Hồng" }),
    status: 400,
    vi: "Không có đơn vị “Xã Cam Hồng” trong danh mục tại ngày 01/07/2025, thuộc phạm vi phụ trách.",
    en: "There is no unit “Xã Cam Hồng” within your responsibility in the list as of 01/07/2025.",
  },
  "a person who is there already": {
    ...person({ fullName: "Nguyễn Thị Trong", birthDate: "17/05/1980" }),
    status: 409,
    vi: "Đã có hồ sơ cùng họ tên, giới tính và ngày sinh không mâu thuẫn.",
    en: "There is a record of the same name and gender whose birth date does not contradict.",
  },
  "a telephone number in words": {
    ...person({ phone: "không có" }),
    status: 400,
    vi: "Số điện thoại chỉ gồm chữ số, dấu cách và dấu +, từ 8 đến 20 ký tự.",
    en: "A telephone number has 8 to 20 digits, spaces and +.",
  },
  "a post that ends before it starts": {
    as: "unit_officer",
    path: () => `${cadre()}/posts/new`,
    form: { ...held, validFrom: "01/08/2025", validTo: "31/07/2025" },
    status: 409,
    vi: "Thời gian “Đến” (31/07/2025) sớm hơn thời gian “Từ” (01/08/2025). Kiểm tra lại hai ô này.",
    en: "The end (31/07/2025) is before the start (01/08/2025). Check both fields.",
  },
  "a post corrected to end before it starts": {
    as: "unit_officer",
    path: post,
    form: { ...held, validFrom: "01/08/2025", validTo: "31/07/2025", revision: "1" },
    status: 409,
    vi: "Thời gian “Đến” (31/07/2025) sớm hơn thời gian “Từ” (01/08/2025). Kiểm tra lại hai ô này.",
    en: "The end (31/07/2025) is before the start (01/08/2025). Check both fields.",
  },
  "a post ended before it started": {
    as: "unit_officer",
    path: () => `${post()}/end`,
    form: { validTo: "02/07/2024", revision: "1" },
    status: 409,
    vi: "Thời gian “Đến” (02/07/2024) sớm hơn thời gian “Từ” (01/07/2025). Kiểm tra lại hai ô này.",
    en: "The end (02/07/2024) is before the start (01/07/2025). Check both fields.",
  },
  "a last day that does not exist": {
    as: "unit_officer",
    path: () => `${post()}/end`,
    form: { validTo: "29/02/2026", revision: "1" },
    status: 400,
    vi: "“29/02/2026” không phải là ngày có trên lịch. Ghi dd/mm/yyyy.",
    en: "“29/02/2026” is not a date in the calendar. Write dd/mm/yyyy.",
  },
  "a user name with marks": {
    as: "system_admin",
    path: () => "/accounts/new",
    form: { ...newAccount, userName: "hà nt" },
    status: 400,
    vi: "Tên đăng nhập chỉ gồm chữ thường không dấu, chữ số, dấu chấm và gạch nối, từ 3 đến 60 ký tự.",
    en: "A user name has 3 to 60 lower-case letters without marks, digits, dots and hyphens.",
  },
  "a user name that is taken": {
    as: "system_admin",
    path: () => "/accounts/new",
    form: { ...newAccount, userName: "inside" },
    status: 409,
    vi: "Tên đăng nhập này đã có người dùng. Chọn tên khác.",
    en: "This user name is taken. Choose another.",
  },
  "an e-mail address that is none": {
    as: "system_admin",
    path: () => "/accounts/new",
    form: { ...newAccount, email: "ha tai coquan" },
    status: 400,
    vi: "“ha tai coquan” không phải là địa chỉ thư điện tử. Ví dụ: ten@coquan.vn.",
    en: "“ha tai coquan” is not an e-mail address. Example: name@office.vn.",
  },
  "a role that ends before it begins": {
    as: "system_admin",
    path: () => `${account()}/grants/new`,
    form: {
      role: "lecturer",
      unit: "Xã Lệ Thủy",
      validFrom: "01/09/2026",
      validTo: "31/08/2026",
    },
    status: 409,
    vi: "Ngày kết thúc sớm hơn ngày bắt đầu. Kiểm tra lại hai ngày.",
    en: "The last day is before the first. Check both dates.",
  },
};

test.each(Object.entries(cases))(
  "%s is told in both languages, kept, and not stored",
  async (_name, bad) => {
    const { app, db } = office;
    const before = await rowCounts(db);
    const as = await office.as(bad.as);
    const said: string[] = [];
    for (const locale of ["vi", "en"]) {
      const answer = await app.request(bad.path(), { method: "POST", form: bad.form, as, locale });
      const html = await answer.text();

      expect(answer.status).toBe(bad.status);
      expect(formOf(html, bad.path())).toMatchObject(bad.form);
      said.push(textOf(html));
    }
    expect(said[0]).toContain(bad.vi);
    expect(said[1]).toContain(bad.en);
    expect(await rowCounts(db)).toEqual(before);
  },
);

test("a wrong password keeps the name, says the sentence and shows no password", async () => {
  const { app } = office;
  const user = await givePassword(office, "leader");
  const form = { user, password: "sai mat khau roi", to: "/cadres" };
  for (const [locale, sentence] of [
    [
      "vi",
      "Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi thử lại.",
    ],
    [
      "en",
      "The user name or password is not right. Check Caps Lock and the Vietnamese keyboard, then try again.",
    ],
  ] as const) {
    const answer = await app.request("/sign-in", { method: "POST", form, locale });
    const html = await answer.text();

    expect(answer.status).toBe(401);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(textOf(html)).toContain(sentence);
    expect(formOf(html, "/sign-in")).toMatchObject({ user, password: "", to: "/cadres" });
    expect(html).not.toContain(form.password);
  }
});
