import { inAddress } from "#app/domain/certificates/certificate.ts";
import { locales } from "#app/i18n/locales.ts";
import { translator } from "#app/platform/i18n/translate.ts";
import { checkAddress, openCertificate } from "#app/routes/certificates/open.server.ts";
import type { Route } from "./+types/pdf";

/** The language of the paper, whoever prints it. */
const [vietnamese] = locales;

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const certificate = await openCertificate(context, params.certificateId);
  // why: what makes a paper is large, and most servers make none for hours
  const { certificatePdf } = await import("#app/routes/certificates/paper.server.ts");
  const file = await certificatePdf(certificate, {
    t: translator(vietnamese),
    address: checkAddress(context, request, certificate),
    whole: new URL(request.url).searchParams.get("whole") === "1",
  });
  return new Response(new Uint8Array(file), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="${inAddress(certificate.register)}.pdf"`,
    },
  });
}
