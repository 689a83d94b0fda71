import { Icon } from "#app/ui/kit/icon.tsx";
import { useTranslate } from "#app/ui/kit/translate.tsx";

/** As many signs as a list's search takes. */
const longest = 200;

/** The search field around every page; on a phone a link to the page that has it. */
export function SearchForm() {
  const t = useTranslate();
  return (
    <>
      <form action="/search" role="search" aria-label={t("search.field")} className="shell-search">
        <input
          type="text"
          name="q"
          aria-label={t("search.field")}
          placeholder={t("search.hint")}
          maxLength={longest}
          autoComplete="off"
          enterKeyHint="search"
          className="input"
          data-search-everywhere
        />
        <button type="submit" aria-label={t("search.submit")} className="btn btn-ghost">
          <Icon name="search" />
        </button>
      </form>
      <a href="/search" aria-label={t("search.field")} className="shell-search-link menu-item">
        <Icon name="search" className="size-5 shrink-0" />
      </a>
    </>
  );
}

/** Search as one types, over any page: `palette.ts` opens it and fills it with the results of the search page. */
export function Palette() {
  const t = useTranslate();
  return (
    <dialog
      id="palette"
      className="dialog palette"
      aria-labelledby="palette-title"
      data-failed={t("search.palette.failed")}
      // a click beside it closes it
      closedby="any"
    >
      <h2 id="palette-title" className="sr-only">
        {t("search.palette.title")}
      </h2>
      <form action="/search" className="palette-field">
        <input
          type="text"
          name="q"
          role="combobox"
          aria-label={t("search.field")}
          aria-autocomplete="list"
          aria-expanded="false"
          aria-controls="palette-list"
          aria-describedby="palette-keys"
          autoComplete="off"
          enterKeyHint="search"
          className="input"
        />
        <button
          type="button"
          data-close
          aria-label={t("search.palette.close")}
          className="btn btn-ghost"
        >
          <Icon name="close" />
        </button>
      </form>
      <p role="status" className="field-help" />
      <div
        id="palette-list"
        role="listbox"
        aria-label={t("search.palette.results")}
        className="palette-list"
        hidden
      />
      <p id="palette-keys" className="field-help">
        {t("search.palette.keys")}
      </p>
    </dialog>
  );
}
