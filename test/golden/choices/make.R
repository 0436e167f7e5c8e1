# Rscript make.R > choices.json, in this folder. R's own answers for everything that ranks, and for trends.
suppressMessages({ library(survival); library(survey) })
p <- read.csv("people.csv", na.strings = "", stringsAsFactors = FALSE)
things <- c("roads", "schools", "clinics", "parks", "jobs")
K <- length(things)
design <- function(data) svydesign(id = ~unit, strata = ~stratum, weights = ~w, data = data)
cases <- list()
add <- function(id, rcall, estimate, se, ...) {
  cases[[length(cases) + 1]] <<- list(id = id, rcall = rcall, estimate = unname(estimate), se = unname(se), ...)
}
centre <- diag(K) - 1 / K
# Coefficients against the first thing, as worths about their mean.
centred <- function(id, rcall, b, v) {
  V <- matrix(0, K, K); V[-1, -1] <- v
  add(id, rcall, as.vector(centre %*% c(0, b)), sqrt(diag(centre %*% V %*% centre)))
}

place <- as.matrix(p[paste0("place", 1:5)])
rank_of <- sapply(things, function(t) apply(place, 1, function(r) match(t, r)))
m <- rowSums(!is.na(place))

f <- p; for (t in things) f[[paste0("first_", t)]] <- as.numeric(p$place1 == t)
a <- svymean(as.formula(paste("~", paste0("first_", things, collapse = "+"))), design(f))
add("first_choice", "svymean of first == thing", coef(a), SE(a))

for (k in 1:K) f[[paste0("b_", things[k])]] <- ifelse(is.na(rank_of[, k]), (K - m - 1) / 2, K - rank_of[, k])
a <- svymean(as.formula(paste("~", paste0("b_", things, collapse = "+"))), design(f))
add("borda", "svymean of points", coef(a), SE(a))

n <- nrow(p)
long <- data.frame(id = rep(1:n, K), thing = factor(rep(things, each = n), levels = things),
                   time = ifelse(is.na(rank_of), m + 1, rank_of)[1:(n * K)], ranked = as.numeric(!is.na(rank_of)),
                   unit = rep(p$unit, K), stratum = rep(p$stratum, K), w = rep(p$w, K))
a <- svycoxph(Surv(time, ranked) ~ thing + strata(id), design = design(long))
centred("plackett_luce", "svycoxph(Surv(place, ranked) ~ thing + strata(id))", coef(a), vcov(a))

pair <- do.call(rbind, lapply(0:2, function(s) {
  q <- p[c("unit", "stratum", "w")]
  one <- p[[paste0("shown", s, "_0")]]; two <- p[[paste0("shown", s, "_1")]]
  q$won <- as.numeric(p[[paste0("chosen", s)]] == one)
  for (t in things) q[[paste0("x_", t)]] <- (one == t) - (two == t)
  q
}))
form <- as.formula(paste("won ~ 0 +", paste0("x_", things[-1], collapse = "+")))
a <- svyglm(form, design = design(pair), family = quasibinomial(), control = glm.control(epsilon = 1e-14, maxit = 100))
centred("bradley_terry", "svyglm(won ~ 0 + differences, quasibinomial())", coef(a), vcov(a))

est <- se <- numeric(K)
for (k in 1:K) {
  p$net <- p$shown <- 0
  for (s in 0:2) {
    p$shown <- p$shown + rowSums(p[paste0("shown", s, "_", 0:3)] == things[k])
    p$net <- p$net + (p[[paste0("best", s)]] == things[k]) - (p[[paste0("worst", s)]] == things[k])
  }
  a <- svyratio(~net, ~shown, design(p)); est[k] <- coef(a); se[k] <- SE(a)
}
add("best_worst", "svyratio(~best_less_worst, ~shown)", est, se)

d <- design(p)
for (about in c("concern", "satisfaction")) {
  a <- svymean(as.formula(paste("~", paste0(about, "_", things, collapse = "+"))), d)
  add(paste0("quadrant_", about), "svymean, contrasts from the mean of all", as.vector(centre %*% coef(a)),
      sqrt(diag(centre %*% vcov(a) %*% centre)))
}

names_of <- c(paste0("named_", things), paste0("unhappy_", things))
a <- svymean(as.formula(paste("~", paste(names_of, collapse = "+"))), d)
most <- things[which.max(coef(a)[1:K])]
for (k in 1:K) {
  q <- parse(text = sprintf("(2 * 100 * named_%s / named_%s + 100 * unhappy_%s) / 3", things[k], most, things[k]))[[1]]
  b <- svycontrast(a, q); est[k] <- coef(b); se[k] <- SE(b)
}
add("hot_index", "svycontrast(svymean, (2*100*named/most + 100*unhappy)/3)", est, se)

trend <- function(id, form, d) {
  a <- svyglm(form, d); s <- summary(a)$coefficients[2, ]
  add(id, paste0("svyglm(", deparse(form), ")"), s[1], s[2], t = unname(s[3]), df = a$df.residual, p = unname(s[4]))
}
p$h <- as.numeric(sub("s", "", p$stratum)) + 1
p$squared <- p$age^2
d <- design(p)
trend("trend_mean", concern_parks ~ age, d)
trend("trend_share", named_jobs ~ age, d)
trend("trend_strata", satisfaction_roads ~ h, d)
trend("trend_scores", unhappy_jobs ~ squared, d)
trend("trend_domain", named_roads ~ age, subset(d, concern_roads >= 3))
p$concern_parks[p$age == 2] <- NA
trend("trend_missing", concern_parks ~ age, design(p))

number <- function(x) paste0("[", paste(sprintf("%.17g", x), collapse = ","), "]")
field <- function(x) if (is.character(x)) paste0('"', x, '"') else number(x)
cat("{\n")
cat(sprintf('  "r": "%s", "survey": "%s", "survival": "%s",\n', R.version.string, packageVersion("survey"),
            packageVersion("survival")))
cat('  "things": [', paste0('"', things, '"', collapse = ","), '],\n  "cases": [\n', sep = "")
cat(paste0("    {", sapply(cases, function(one) paste0('"', names(one), '": ', sapply(one, field), collapse = ", ")), "}",
           collapse = ",\n"))
cat("\n  ]\n}\n")
