import { useTranslate } from "#app/ui/kit/translate.tsx";

const most = 12;

/** The people planned for a title as dots, those who are ready filled; the numbers stand beside it. */
export function DepthDots({ ready, total }: { ready: number; total: number }) {
  const t = useTranslate();
  const shown = Math.min(total, most);
  return (
    <span className="depth">
      <svg
        width={shown * 14}
        height="14"
        role="img"
        aria-label={t("board.places.dots", { ready, n: total })}
      >
        {Array.from({ length: shown }, (_dot, index) => (
          <circle
            key={index}
            cx={index * 14 + 7}
            cy="7"
            r="5"
            className={index < ready ? "dot-ready" : "dot-open"}
          />
        ))}
      </svg>
      <span aria-hidden="true">{`${ready}/${total}`}</span>
    </span>
  );
}
