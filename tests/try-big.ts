import { makeWorkbook } from "#tests/support/workbook-factory.ts";
import { planningSheet, plainManner } from "#tests/support/workbook-factory-lists.ts";
import { line } from "#tests/support/workbook-factory-known.ts";
import fs from "node:fs";
const n = Number(process.argv[2]);
const lines = Array.from({length:n},(_,i)=>({...line, name:`Cao Xuân ${i}`, birth: i%4===0?"31/02/1980":"20/11/1985"}));
const {plan, rows} = planningSheet(lines, plainManner);
fs.writeFileSync("/tmp/marked/big.xlsx", await makeWorkbook([plan],{strings:"inline"}));
fs.writeFileSync("/tmp/marked/big.json", JSON.stringify(rows.filter((_r,i)=>i%4===0)));
