# Makes the numbers of a capsule again without any code of Minyi: base R, and package survey as a second witness.
#   Rscript recompute.R FOLDER [EARLIER ...]
# FOLDER: an unzipped capsule. EARLIER: those of the waves before, the oldest first; without them the shares and means
# of earlier waves are taken as FOLDER tells them. Answers, design and questionnaire are the only ground; claims.csv,
# findings.json and weights.csv are compared. Prints every difference, then each kind with what agrees, differs or is
# left with its reason. Exit code 1 on a difference, and on a number that is neither made again nor among the reasons.

here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)))
for (part in c("json", "wave", "errors", "ranks", "groups", "index", "trends", "quality", "duplicates", "comments", "found", "sources", "kinds", "compare", "witness"))
  source(file.path(here, paste0(part, ".R")), encoding = "UTF-8")
set.seed(20260101)

folders <- commandArgs(trailingOnly = TRUE)
folder <- folders[1]
wave <- read_wave(folder)
told <- keyed(parse_json(file.path(folder, "findings.json")))
given <- parse_json(file.path(folder, "given.json"))
earlier <- parse_json(file.path(folder, "earlier.json"))
claims <- table_of(folder, "claims.csv", colClasses = "character")
weights <- table_of(folder, "weights.csv")
words_file <- file.path(folder, "cause-words.json")

scope <- scope_of(wave)
for (i in seq_len(scope$size)) {
  check("weights", sprintf("weights.csv/%d/base_weight", i), weights$base_weight[i], scope$base[i])
  check("weights", sprintf("weights.csv/%d/final_weight", i), weights$final_weight[i], scope$final[i])
}
tree <- found_in(wave, told, scope)
cat(if (is.null(tree$ranks$band)) "rank sets: none without a probability sample\n" else
  sprintf("rank sets: one critical value in %.4f to %.4f (ours %.4f) must give all; %d candidates, %s\n",
    tree$ranks$band[1], tree$ranks$band[3], tree$ranks$band[2], tree$ranks$choices, if (tree$ranks$fits) "one fits" else "none fits"))

# ---- waves before ----
earlier_folders <- folders[-1]
before <- lapply(seq_along(earlier), function(w) {
  one <- earlier[[w]]; told_before <- keyed(one$findings); issues <- told_before$issues
  if (w <= length(earlier_folders)) {
    own_wave <- read_wave(earlier_folders[w]); own <- scope_of(own_wave); means <- measured(own_wave, own, issues)
    for (k in seq_along(means$issues)) for (what in c("mention", "satisfaction")) {
      found <- estimate_at(own, means[[what]], k, if (what == "mention") korn_graubard else of_scale)
      for (name in c("value", "standardError", "baseSize", "degreesOfFreedom"))
        check("earlier waves, from their own capsules", paste("earlier.json", one$id, means$issues[k], what, name, sep = "/"), issues[[means$issues[k]]][[what]][[name]], found[[name]])
      issues[[means$issues[k]]][[what]] <- found
    }
    check("earlier waves, from their own capsules", paste0("earlier.json/", one$id, "/valid"), told_before$fieldwork$valid, own$size)
  }
  list(id = one$id, valid = told_before$fieldwork$valid, instrument = one$instrument, issues = issues)
})
tree$trends <- trends_of(c(before, list(list(id = given$id, valid = scope$size, instrument = wave$instrument, issues = tree$issues))))
tree$instrument <- list(items = keyed(unname(wave$items)), groups = wave$instrument$issueGroups)
if (file.exists(words_file)) {
  causes <- parse_json(words_file)
  tree$heard <- function(issue, cause) heard_in(wave, told$comments, causes, issue, cause)
} else uncovered <- c(uncovered, "^heard:" = "words of causes: this capsule was made before it held them")

# ---- comparing ----
compare_findings(told, tree)
# Chances that our draws bear out count as told, so that what is counted by them can be exact.
for (issue in names(tree$issues)) {
  chance <- told$issues[[issue]]$rank$probabilityTopFive
  if (is_chance(chance, tree$issues[[issue]]$rank$probabilityTopFive)) tree$issues[[issue]]$rank$probabilityTopFive <- chance
}
# A person's own judgement stands in the list without a number.
numbered <- claims[claims$source != "", ]
compared <- compare_claims(numbered, tree)
words_about(claims, tree)
ask_survey(scope, tree$means)

total <- c(agree = 0, differ = 0, left = 0)
for (kind in sort(ls(tally))) {
  cat(sprintf("%s: %d agree, %d differ%s\n", kind, tally[[kind]][["agree"]], tally[[kind]][["differ"]],
    if (tally[[kind]][["left"]] > 0) sprintf(", %d not covered", tally[[kind]][["left"]]) else ""))
  total <- total + tally[[kind]]
}
cat("not covered, with the reason:\n"); for (place in names(uncovered)) cat(sprintf("  %s: %s\n", place, uncovered[[place]]))
cat(sprintf("claims.csv: %d of %d claims compared\n", compared, nrow(numbered)))
cat(sprintf("%d agree, %d differ, %d not covered\n", total[["agree"]], total[["differ"]], total[["left"]]))
quit(status = if (total[["differ"]] > 0) 1 else 0)
