import {
  ArrowDownUp,
  ArrowLeft,
  Building2,
  Check,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  CircleAlert,
  CircleHelp,
  CircleUserRound,
  Clock,
  Download,
  FileText,
  Filter,
  GitMerge,
  Globe,
  House,
  KeyRound,
  LogIn,
  LogOut,
  Menu,
  Network,
  Pencil,
  Plus,
  Printer,
  RefreshCw,
  Search,
  ShieldCheck,
  SunMoon,
  Trash2,
  TriangleAlert,
  Undo2,
  Upload,
  Users,
  X,
} from "lucide-react";

const icons = {
  account: CircleUserRound,
  add: Plus,
  alert: CircleAlert,
  back: ArrowLeft,
  check: Check,
  close: X,
  clock: Clock,
  document: FileText,
  down: ChevronDown,
  download: Download,
  edit: Pencil,
  filter: Filter,
  help: CircleHelp,
  home: House,
  key: KeyRound,
  language: Globe,
  menu: Menu,
  merge: GitMerge,
  next: ChevronRight,
  people: Users,
  previous: ChevronLeft,
  print: Printer,
  refresh: RefreshCw,
  remove: Trash2,
  search: Search,
  shield: ShieldCheck,
  signIn: LogIn,
  signOut: LogOut,
  sort: ArrowDownUp,
  theme: SunMoon,
  tree: Network,
  undo: Undo2,
  unit: Building2,
  upload: Upload,
  warning: TriangleAlert,
};

export type IconName = keyof typeof icons;

/** A picture beside a word; it never carries meaning alone, so screen readers skip it. */
export function Icon({
  name,
  className = "size-4 shrink-0",
}: {
  name: IconName;
  className?: string;
}) {
  const Drawing = icons[name];
  return <Drawing aria-hidden="true" focusable="false" className={className} />;
}
