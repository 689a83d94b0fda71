import { Badge } from "#app/ui/kit/button.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** Where something stands; what is only recalled says so. */
export function Source({ text, toConfirm }: { text: string; toConfirm: number }) {
  const t = useTranslate();
  return (
    <>
      {text === "" ? t("standards.field.noSource") : text}
      {toConfirm === 1 ? (
        <>
          {" "}
          <ToConfirm />
        </>
      ) : null}
    </>
  );
}

/** Said of what was recalled and not yet compared with its document. */
export function ToConfirm() {
  const t = useTranslate();
  return (
    <Badge tone="warn" icon="warning">
      {t("common.toConfirm")}
    </Badge>
  );
}
