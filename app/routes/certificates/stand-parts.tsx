import type { CertificateStand } from "#app/domain/certificates/certificate.ts";
import { Badge } from "#app/ui/kit/button.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

const tones = { valid: "good", expired: "neutral", revoked: "bad", replaced: "neutral" } as const;

/** Whether a certificate is good. */
export function CertificateStandBadge({ stand }: { stand: CertificateStand }) {
  const t = useTranslate();
  return <Badge tone={tones[stand]}>{t(`certificates.stand.${stand}`)}</Badge>;
}
