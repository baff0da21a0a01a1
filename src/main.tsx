import "./ui/base.css";
import "./app/boot.css";
import { start } from "./app/start.tsx";

await start(document.getElementById("root") as HTMLElement);
