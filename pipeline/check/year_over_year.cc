#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/decimal_sum.h"
#include "check/column.h"
#include "check/facts.h"
#include "check/rules.h"

namespace nenpo::check {
namespace {

/// The figures that tell how things are, whether printed as present value or as result.
bool is_reported(const model::Observation& observation) {
  return observation.kind != model::ObservationKind::kTarget &&
         std::holds_alternative<Decimal>(observation.figure);
}

std::vector<const model::Observation*> reported(const model::Edition& edition,
                                                std::string_view indicator_id) {
  std::vector<const model::Observation*> values;
  for (const model::Observation& observation : observations_of(edition, indicator_id)) {
    if (is_reported(observation)) values.push_back(&observation);
  }
  std::stable_sort(values.begin(), values.end(),
                   [](const model::Observation* a, const model::Observation* b) {
                     return western_year(a->period) < western_year(b->period);
                   });
  return values;
}

Decimal magnitude(Decimal value) { return {std::abs(value.digits), value.places}; }

std::optional<Decimal> twice(Decimal value) { return add(value, value); }

constexpr int kMostPlaces = 12;

/// A power of ten times the value; nothing where the digits would leave no room to compare.
std::optional<Decimal> moved(Decimal value, int digits) {
  constexpr std::int64_t kRoom = 100'000'000'000'000;
  for (; digits > 0; --digits) {
    if (value.digits > kRoom || value.places > kMostPlaces) return std::nullopt;
    if (value.places > 0) {
      --value.places;
    } else {
      value.digits *= 10;
    }
  }
  return value;
}

/// How many digits the larger figure is off, when it is ten, a hundred, ... times the smaller one
/// give or take a fifth; else 0.
int digits_moved(Decimal small, Decimal large) {
  constexpr int kMost = 7;  // 千万
  for (int digits = 1; digits <= kMost; ++digits) {
    const auto expected = moved(small, digits);
    if (!expected || large.places > kMostPlaces) return 0;
    const auto tenths = [&expected](std::int64_t factor) {
      return Decimal{expected->digits * factor, static_cast<std::uint8_t>(expected->places + 1)};
    };
    if (compare(large, tenths(8)) >= 0 && compare(large, tenths(12)) <= 0) return digits;
  }
  return 0;
}

std::string jump_remedy(Decimal small, Decimal large) {
  const int digits = digits_moved(small, large);
  const std::string slip = digits == 0
                               ? ""
                               : "数字が" + std::to_string(digits) +
                                     "桁ずれていないか、単位（千、万など）を取り違えていない"
                                     "か確かめてください。";
  return slip +
         "正しい値であれば、変わった理由を備考に書いてください（例: 集計の対象が広がった"
         "ため）。";
}

void check_jump(const model::Edition& edition, const model::Observation& before,
                const model::Observation& now, Findings& findings) {
  const Decimal old_value = std::get<Decimal>(before.figure);
  const Decimal new_value = std::get<Decimal>(now.figure);
  Decimal small = magnitude(old_value), large = magnitude(new_value);
  if (compare(small, large) > 0) std::swap(small, large);
  const auto limit = twice(small);
  if (small.digits == 0 || !limit || compare(large, *limit) <= 0) return;
  const bool grew = compare(magnitude(new_value), magnitude(old_value)) > 0;
  findings.push_back({"value-jump",
                      Severity::kWarning,
                      place_of(now.from),
                      named(edition, now.indicator_id) + "の" + to_japanese(now.period) + "の値" +
                          now.printed + "は、前回登録の" + to_japanese(before.period) + "の値" +
                          before.printed + "の" + (grew ? "2倍を超えています。" : "半分未満です。"),
                      jump_remedy(small, large),
                      {place_of(before.from)}});
}

/// A ▲ that was left out, most likely.
void check_sign(const model::Edition& edition, const model::Observation& before,
                const model::Observation& now, Findings& findings) {
  const std::int64_t old_digits = std::get<Decimal>(before.figure).digits;
  const Decimal value = std::get<Decimal>(now.figure);
  if (old_digits == 0 || value.digits == 0 || (old_digits < 0) == (value.digits < 0)) return;
  findings.push_back(
      {"sign-changed",
       Severity::kWarning,
       place_of(now.from),
       named(edition, now.indicator_id) + "の" + to_japanese(now.period) + "の値" + now.printed +
           "は、前回登録の" + to_japanese(before.period) + "の値" + before.printed +
           "と正負が逆です。",
       "▲の書き忘れであれば直してください（例: " + to_printed({-value.digits, value.places}) +
           now.unit + "）。正しい値であれば、変わった理由を備考に書いてください。",
       {place_of(before.from)}});
}

void check_unchanged(const model::Edition& edition, const model::Observation& before,
                     const model::Observation& now, Findings& findings) {
  const bool same = compare(std::get<Decimal>(before.figure), std::get<Decimal>(now.figure)) == 0;
  if (!same || western_year(now.period) <= western_year(before.period)) return;
  findings.push_back({"value-unchanged",
                      Severity::kInfo,
                      place_of(now.from),
                      named(edition, now.indicator_id) + "の" + to_japanese(now.period) + "の値" +
                          now.printed + "は、前回登録の" + to_japanese(before.period) +
                          "の値と同じです。",
                      "前回の値の写しでないことを確かめてください（例: " + to_japanese(now.period) +
                          "に新しく集計した値を書く）。",
                      {place_of(before.from)}});
}

}  // namespace

void check_year_over_year(const model::Edition& edition, const model::Edition& registered,
                          Findings& findings) {
  for (const model::Indicator& indicator : edition.indicators) {
    const model::Indicator* known = indicator_of(registered, indicator.id);
    if (known == nullptr || known->unit != indicator.unit) continue;  // unit-changed tells it
    const auto then = reported(registered, indicator.id);
    const auto now = reported(edition, indicator.id);
    if (then.empty() || now.empty()) continue;
    check_jump(edition, *then.back(), *now.back(), findings);
    check_sign(edition, *then.back(), *now.back(), findings);
    check_unchanged(edition, *then.back(), *now.back(), findings);
  }
}

}  // namespace nenpo::check
