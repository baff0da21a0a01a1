/** The screens that every sweep over the whole site visits, by link. */
export const MAIN_VIEWS: Readonly<Record<string, string>> = {
  explore: "",
  "city-only metric": "i=livestream_retail_sales&d=none&t=2024-12-31",
  "nothing at the date": "t=2014-06-01",
  "latest before": "t=2014-06-01&tp=latest",
  "metric of cities": "i=city_area_km2&d=none&t=2009-12-31",
  "target with a range": "i=livestream_professionals&d=none&t=2027-12-31&s=place:310110",
  "filtered, windowed":
    "fd=310110,310118&fs=street&ft=xr&fr=1000,200000&w=2020-01-01..2024-12-31&c=manual&b=30000,60000",
  district: "s=place:310106",
  "another city": "s=place:320500",
  site: "s=site:base-qingpu-factories",
  "unlocated site": "s=site:site-temu-warehouse",
  table: "v=table",
  "table of cities": "v=table&i=city_area_km2&d=none&t=2009-12-31",
  "figure card": "f=floor_area_factory/310118/2017-12-31~land",
  "derived figure card": "f=livestream_retail_sales/310000/2022-01-01/2022-12-31",
  "claim card": "f=S001",
  reach: "m=reach&r=121.4737,31.2304@300;base-hongqiao-pinhui@30",
  "table of a reach": "m=reach&v=table&r=121.4737,31.2304@300;base-hongqiao-pinhui@30",
  "empty reach": "m=reach",
};
