# Reference values of spatial autocorrelation by R's spdep (Bivand & Wong 2018), version 1.2-7 of Debian 12.
# Rscript spdep.R, in this folder; reads values.csv and links.csv (see make-input.ts), writes spdep.csv.
suppressMessages(library(spdep))
values <- read.csv("values.csv")
links <- read.csv("links.csv")
n <- nrow(values)
out <- data.frame()
put <- function(weights, style, variable, statistic, index, value)
  out <<- rbind(out, data.frame(weights, style, variable, statistic, index, value = sprintf("%.17g", value)))
neighbours <- function(name) {
  mine <- links[links$weights == name, ]
  nb <- lapply(1:n, function(i) { to <- sort(mine$to[mine$from == i]); if (length(to)) as.integer(to) else 0L })
  class(nb) <- "nb"; attr(nb, "region.id") <- as.character(1:n); nb
}
for (name in c("queen", "knn4")) for (style in c("B", "W")) {
  nb <- neighbours(name)
  lw <- nb2listw(nb, style = style, zero.policy = TRUE)
  star <- nb2listw(include.self(nb), style = style, zero.policy = TRUE)
  for (variable in c("floor", "jobs")) {
    x <- values[[variable]]
    m <- moran.test(x, lw, randomisation = TRUE, zero.policy = TRUE, adjust.n = FALSE)$estimate
    g <- geary.test(x, lw, randomisation = TRUE, zero.policy = TRUE, adjust.n = FALSE)$estimate
    for (k in 1:3) { put(name, style, variable, c("moran", "moran.expected", "moran.variance")[k], 0, m[[k]])
                     put(name, style, variable, c("geary", "geary.expected", "geary.variance")[k], 0, g[[k]]) }
    if (style == "B") {
      o <- globalG.test(x, lw, zero.policy = TRUE, adjust.n = FALSE, adjust.x = FALSE)$estimate
      for (k in 1:3) put(name, style, variable, c("g", "g.expected", "g.variance")[k], 0, o[[k]])
    }
    lm <- localmoran(x, lw, zero.policy = TRUE, conditional = TRUE)
    lg <- localG(x, lw, zero.policy = TRUE); ls <- localG(x, star, zero.policy = TRUE)
    for (i in 1:n) {
      put(name, style, variable, "localmoran", i, lm[i, 1]); put(name, style, variable, "localmoran.z", i, lm[i, 4])
      put(name, style, variable, "gi", i, lg[i]); put(name, style, variable, "gi.star", i, ls[i])
    }
  }
}
write.csv(out, "spdep.csv", row.names = FALSE, quote = FALSE)
