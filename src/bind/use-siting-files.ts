import { useEffect } from "react";
import { useStore } from "zustand";
import { readSitingFiles, type SitingFilesState, sitingFileStore } from "../state/siting-files.ts";

/** The tables that the reader has brought, now or on an earlier visit; asks this browser for them when first used. */
export function useSitingFiles(): SitingFilesState {
  useEffect(() => {
    void readSitingFiles();
  }, []);
  return useStore(sitingFileStore);
}
