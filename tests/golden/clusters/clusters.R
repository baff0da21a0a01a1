# Reference clusterings by R 4.2: stats::hclust, stats::kmeans, and spdep::skater 1.2-7 (Debian 12).
# Rscript clusters.R, in this folder; reads ../spdep/values.csv and links.csv, writes clusters.csv.
suppressMessages(library(spdep))
values <- read.csv("../spdep/values.csv"); links <- read.csv("../spdep/links.csv")
x <- scale(cbind(values$floor, log(values$jobs), seq_len(nrow(values)) %% 5))
out <- data.frame()
put <- function(method, k, index, value) out <<- rbind(out, data.frame(method, k, index, value = sprintf("%.17g", value)))
d <- dist(x); m <- as.matrix(d)
for (linkage in c("ward", "average")) {
  h <- hclust(d, if (linkage == "ward") "ward.D2" else "average")
  for (i in seq_along(h$height)) put(paste0(linkage, ".height"), 0, i, h$height[i])
  for (k in 2:6) {
    g <- cutree(h, k)
    for (i in seq_along(g)) put(linkage, k, i, g[i])
    if (linkage == "ward") for (i in seq_along(g)) {
      own <- setdiff(which(g == g[i]), i)
      s <- if (length(own) == 0) 0 else {
        a <- mean(m[i, own]); b <- min(sapply(setdiff(unique(g), g[i]), function(c) mean(m[i, g == c])))
        (b - a) / max(a, b) }
      put("silhouette", k, i, s)
    }
  }
}
set.seed(1)
for (k in 2:6) put("kmeans.within", k, 0, kmeans(x, k, nstart = 1000, iter.max = 100)$tot.withinss)
joined <- sort(unique(links$from[links$weights == "queen"]))
nb <- lapply(joined, function(i) match(sort(links$to[links$weights == "queen" & links$from == i]), joined))
class(nb) <- "nb"; attr(nb, "region.id") <- as.character(joined)
rows <- x[joined, ]
tree <- mstree(nb2listw(nb, nbcosts(nb, rows), style = "B"))
for (k in 2:6) { g <- skater(tree[, 1:2], rows, k - 1)$groups
  for (i in seq_along(g)) put("skater", k, joined[i], g[i]) }
write.csv(out, "clusters.csv", row.names = FALSE, quote = FALSE)
