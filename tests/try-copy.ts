import fs from "node:fs";
import { markedCopy } from "#app/platform/files/marked-workbook.server.ts";
const rows = JSON.parse(fs.readFileSync("/tmp/marked/big.json","utf8"));
let peak=0; const base=process.memoryUsage().rss; const t=setInterval(()=>{peak=Math.max(peak,process.memoryUsage().rss)},10);
const s=performance.now();
await markedCopy(process.argv[2] ?? "/tmp/marked/big.xlsx","/tmp/marked/big-out.xlsx",{sheet:0,firstHeadRow:7,lastHeadRow:9,heading:"Lý do",rows:rows.map((row:number)=>({row,cells:[`C${row}`],reason:`Dòng ${row}, ô C${row}: không có ngày 31/02/1980. Sửa lại theo dd/mm/yyyy.`}))});
clearInterval(t);
console.log(Math.round(performance.now()-s),"ms; base",Math.round(base/1e6),"peak",Math.round(Math.max(peak,process.memoryUsage().rss)/1e6),"max",Math.round(process.resourceUsage().maxRSS/1024), "cpu", process.cpuUsage().user/1000);
