/** A box to tick for what the person has looked at and stands by. */
export function ConfirmField({ label }: { label: string }) {
  return (
    <label className="choice">
      <input type="checkbox" className="checkbox" name="confirmed" value="yes" />
      {label}
    </label>
  );
}
