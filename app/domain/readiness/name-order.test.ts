import fc from "fast-check";
import { expect, test } from "vitest";
import { NameOrder } from "./name-order.ts";

test("places follow the texts, whatever changed between two questions", () => {
  const change = fc.record({ slot: fc.nat(9), text: fc.constantFrom("an", "an b", "binh", "chi") });
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 6 }), { maxLength: 8 }), (rounds) => {
      const order = new NameOrder();
      const texts: string[] = [];
      for (const changes of rounds) {
        for (const { slot, text } of changes) {
          const place = Math.min(slot, texts.length);
          texts[place] = text;
          order.put(place, text);
        }
        const different = [...new Set(texts)].toSorted();

        expect([...order.places()]).toEqual(texts.map((text) => different.indexOf(text)));
      }
    }),
  );
});
