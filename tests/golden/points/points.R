# Reference values of point patterns by R 4.2's dbscan 1.1-11 and spatstat.explore 3.0-6 (Debian 12).
# Rscript points.R, in this folder; writes points.csv (three blobs and noise, in metres) and reference.csv.
suppressMessages({library(dbscan); library(spatstat.explore)})
set.seed(20)
blob <- function(n, x, y, s) cbind(rnorm(n, x, s), rnorm(n, y, s))
p <- rbind(blob(60, 2000, 2000, 300), blob(50, 7000, 3000, 500), blob(40, 4000, 8000, 400), cbind(runif(50, 0, 10000), runif(50, 0, 10000)))
p <- round(pmin(pmax(p, 0), 10000), 3)
write.csv(data.frame(x = p[, 1], y = p[, 2]), "points.csv", row.names = FALSE, quote = FALSE)
out <- data.frame()
put <- function(method, parameter, index, value) out <<- rbind(out, data.frame(method, parameter, index, value = sprintf("%.17g", value)))
for (eps in c(200, 400, 800)) { g <- dbscan(p, eps, minPts = 5)$cluster; for (i in seq_along(g)) put("dbscan", eps, i, g[i]) }
for (m in c(4, 6, 10)) { h <- hdbscan(p, minPts = m); for (i in seq_along(h$cluster)) put("hdbscan", m, i, h$cluster[i]) }
w <- owin(c(0, 10000), c(0, 10000)); X <- ppp(p[, 1], p[, 2], window = w)
k <- Kest(X, r = seq(0, 2000, by = 100), correction = "none")
for (i in seq_along(k$r)) put("ripley", k$r[i], i, k$un[i])
e <- clarkevans(X, correction = "none"); put("clarkevans", 0, 0, e[[1]])
d <- density(X, sigma = 500, at = "points", edge = FALSE, leaveoneout = FALSE)
for (i in seq_along(d)) put("gaussian", 500, i, d[i])
write.csv(out, "reference.csv", row.names = FALSE, quote = FALSE)
