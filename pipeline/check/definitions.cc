#include <string>

#include "base/text.h"
#include "check/facts.h"
#include "check/rules.h"

namespace nenpo::check {
namespace {

std::string_view japanese(model::Direction direction) {
  switch (direction) {
    case model::Direction::kHigher:
      return "大きいほどよい（以上）";
    case model::Direction::kLower:
      return "小さいほどよい（以下）";
  }
  return {};
}

/// Without blanks, full-width ASCII as ASCII: what reads the same is no change.
std::string reading_of(std::string_view text) {
  std::string reading;
  for (const char32_t c : to_utf32(text)) {
    if (is_blank(c)) continue;
    append_utf8(reading, c >= U'！' && c <= U'～' ? c - U'！' + U'!' : c);
  }
  return reading;
}

/// What was registered and what is handed in now.
struct Change {
  const char* code;
  Severity severity;
  const char* what;  // 指標名
  std::string before, now;
};

void tell(const model::Edition& edition, const model::Indicator& indicator, const Change& change,
          Findings& findings) {
  if (change.now.empty() || reading_of(change.before) == reading_of(change.now)) return;
  findings.push_back({change.code,
                      change.severity,
                      place_of(indicator.from),
                      named(edition, indicator.id) + "の" + change.what + "が、登録済みの「" +
                          change.before + "」から「" + change.now + "」に変わっています。",
                      std::string("変えていないときは「") + change.before +
                          "」に直し、変えたときは理由を備考に書いてください（例: 計画の改定に"
                          "よる）。",
                      {}});
}

bool has_target(const model::Edition& edition, const std::string& id) {
  for (const model::Observation& observation : observations_of(edition, id)) {
    if (observation.kind == model::ObservationKind::kTarget) return true;
  }
  return false;
}

}  // namespace

void check_definitions(const model::Edition& edition, const model::Edition& registered,
                       Findings& findings) {
  for (const model::Indicator& indicator : edition.indicators) {
    const model::Indicator* before = indicator_of(registered, indicator.id);
    if (before == nullptr) continue;
    tell(edition, indicator,
         {"name-changed", Severity::kWarning, "指標名", before->name, indicator.name}, findings);
    tell(edition, indicator,
         {"source-changed", Severity::kInfo, "出典", before->source, indicator.source}, findings);
    if (before->direction == indicator.direction || !has_target(edition, indicator.id)) continue;
    tell(edition, indicator,
         {"direction-changed", Severity::kWarning, "目標の向き",
          std::string(japanese(before->direction)), std::string(japanese(indicator.direction))},
         findings);
  }
}

}  // namespace nenpo::check
