import fs from "node:fs/promises";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";
import PDFDocument from "pdfkit";
import QRCode from "qrcode";
import type { CertificatePage } from "#app/domain/certificates/certificate-queries.server.ts";
import type { Translate } from "#app/i18n/locales.ts";
import { formatDate } from "#app/platform/i18n/formats.ts";

type Paper = Pick<
  CertificatePage,
  | "kind"
  | "register"
  | "fullName"
  | "birthDate"
  | "gender"
  | "place"
  | "courseName"
  | "hostName"
  | "startsOn"
  | "endsOn"
  | "band"
  | "recognitionNumber"
  | "recognitionDate"
  | "issuedOn"
  | "prints"
>;

type Printing = {
  /** in the language of the paper, which is Vietnamese */
  t: Translate;
  /** what the QR code opens */
  address: string;
  /** with what is printed on a blank before: motto, issuing body, title */
  whole: boolean;
};

const fonts = openFonts();

/** Read and understood once: that takes ten times as long as a certificate. */
async function openFonts(): Promise<{ regular: Font; bold: Font }> {
  const { resolve } = createRequire(import.meta.url);
  const open = async (weight: string) =>
    create(
      await fs.readFile(
        resolve(`@expo-google-fonts/be-vietnam-pro/${weight}/BeVietnamPro_${weight}.ttf`),
      ),
    );
  // why: a file of a single font holds no collection
  return { regular: (await open("400Regular")) as Font, bold: (await open("700Bold")) as Font };
}

const page = { width: 842, height: 595, margin: 64 };

/**
 * A certificate to print on its blank, A4 landscape; `whole` draws also what the blank already carries, each text in the same
 * place. The text taken out of it is NFC.
 */
export async function certificatePdf(paper: Paper, printing: Printing): Promise<Buffer> {
  const { regular, bold } = await fonts;
  const { t } = printing;
  const doc = new PDFDocument({
    size: "A4",
    layout: "landscape",
    margin: 0,
    lang: "vi",
    // why: else one is read that nothing is set in
    font: "",
    info: {
      Title: t(`certificates.paper.title.${paper.kind}`),
      Author: paper.hostName,
      // why: the same certificate is the same file, whenever it is asked for
      CreationDate: new Date(`${paper.issuedOn}T00:00:00Z`),
    },
    displayTitle: true,
  });
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Buffer>((resolve) => {
    doc.on("end", () => resolve(Buffer.concat(chunks)));
  });
  // why: the maker takes an opened font, which its types do not say
  doc.registerFont("regular", regular as unknown as Buffer);
  doc.registerFont("bold", bold as unknown as Buffer);
  if (printing.whole) drawBlank(doc, paper, t);
  drawFacts(doc, paper, t);
  drawNumbers(doc, paper, printing);
  doc.end();
  return done;
}

type Doc = InstanceType<typeof PDFDocument>;
type Line = {
  y: number;
  size: number;
  bold?: boolean;
  /** a text that would be higher is set smaller */
  height?: number;
};

function centred(doc: Doc, said: string, { y, size, bold = false, height }: Line): void {
  const text = said.normalize("NFC");
  const options = { width: page.width - 2 * page.margin, align: "center" as const };
  doc.font(bold ? "bold" : "regular").fontSize(size);
  for (let smaller = size; height !== undefined && smaller > 8; smaller -= 1) {
    doc.fontSize(smaller);
    if (doc.heightOfString(text, options) <= height) break;
  }
  doc.text(text, page.margin, y, options);
}

/** What is printed on a blank before. */
function drawBlank(doc: Doc, { kind, hostName }: Paper, t: Translate): void {
  centred(doc, t("certificates.paper.nation"), { y: 48, size: 13, bold: true });
  centred(doc, t("certificates.paper.motto"), { y: 67, size: 13, bold: true });
  doc
    .moveTo(page.width / 2 - 80, 90)
    .lineTo(page.width / 2 + 80, 90)
    .lineWidth(0.7)
    .stroke();
  centred(doc, hostName.toLocaleUpperCase("vi"), { y: 104, size: 13, bold: true });
  const title = t(`certificates.paper.title.${kind}`).toLocaleUpperCase("vi");
  centred(doc, title, { y: 140, size: 30, bold: true });
}

/** Whom it is for, and what it is for. */
function drawFacts(doc: Doc, paper: Paper, t: Translate): void {
  const { fullName, birthDate, place, courseName, startsOn, endsOn, band } = paper;
  centred(doc, t("certificates.paper.certifies"), { y: 196, size: 13 });
  centred(doc, `${honorific(t, paper)} ${fullName}`, { y: 220, size: 20, bold: true });
  centred(doc, t("certificates.paper.born", { date: formatDate(birthDate) }), { y: 254, size: 13 });
  if (place !== null) centred(doc, place, { y: 276, size: 13, height: 32 });
  centred(doc, t("certificates.paper.completed"), { y: 310, size: 13 });
  centred(doc, courseName, { y: 332, size: 16, bold: true, height: 42 });
  centred(
    doc,
    t("certificates.paper.days", { from: formatDate(startsOn), to: formatDate(endsOn) }),
    { y: 376, size: 13 },
  );
  if (band !== null)
    centred(doc, t("certificates.paper.grade", { band: t(`teaching.band.${band}`) }), {
      y: 398,
      size: 13,
    });
}

const honorific = (t: Translate, { gender }: Pick<Paper, "gender">): string =>
  t(gender === "female" ? "certificates.paper.mrs" : "certificates.paper.mr");

/** Both numbers, the decision, the day, and the code that leads to the page that says whether it is good. */
function drawNumbers(doc: Doc, paper: Paper, { t, address }: Printing): void {
  const { register, recognitionNumber, recognitionDate, issuedOn, prints } = paper;
  const side = 84;
  drawCode(doc, address, { x: page.margin, y: 430, side });
  const [year = "", month = "", day = ""] = issuedOn.split("-");
  const blank = prints.at(-1)?.blankNumber;
  const lines = [
    ...(blank === undefined ? [] : [t("certificates.paper.blank", { number: blank })]),
    t("certificates.paper.register", { number: register }),
    t("certificates.paper.decision", {
      number: recognitionNumber,
      date: formatDate(recognitionDate),
    }),
  ];
  doc.font("regular").fontSize(11);
  for (const [index, line] of lines.entries())
    doc.text(line.normalize("NFC"), page.margin + side + 14, 446 + index * 20, { width: 330 });
  doc.fontSize(13).text(t("certificates.paper.day", { day, month, year }), 520, 430, {
    width: page.width - page.margin - 520,
    align: "center",
  });
}

/** A QR code of squares, so that it stays sharp at every size. */
function drawCode(
  doc: Doc,
  address: string,
  { x, y, side }: { x: number; y: number; side: number },
): void {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: "M" });
  const cell = side / modules.size;
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column)) doc.rect(x + column * cell, y + row * cell, cell, cell);
  doc.fill("black");
}
