#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/cell_address.h"
#include "base/decimal.h"
#include "base/period.h"
#include "model/data_table.h"
#include "model/picture_file.h"
#include "model/provenance.h"

namespace nenpo::model {

/// One submitted form. A workbook that could not be read or recognised has none.
struct Submission {
  std::string file;
  int form = 0;              // 様式番号
  std::string form_version;  // "2026.1", empty when the file does not say
  std::string department;
  int edition = 0;
  std::optional<Date> submitted_on;
  std::string encoding;  // CSV only
};

enum class Aspect { kNone, kEconomy, kSociety, kEnvironment };  // 三側面
enum class Direction { kHigher, kLower };                       // which way is better
/// What a figure bounds; the meaning, not the word: see the submissions' rules. 以上, 以下, 未満,
/// 超, 約.
enum class Comparator { kEqual, kAtLeast, kAtMost, kLessThan, kMoreThan, kAbout };
enum class ObservationKind { kBaseline, kActual, kTarget };  // 現状値, 実績値, 目標値

/// 成果指標.
struct Indicator {
  std::string id;     // [PQS][1-5][0-9]?-[0-9]{2}
  int plan_term = 0;  // 3: plan 2026-2029; 2: second-term plan only
  std::string basic_policy_code, basic_policy, policy_code, policy;
  Aspect aspect = Aspect::kNone;
  std::string name;
  std::string unit;
  std::string source;  // 出典（調べ）
  Direction direction = Direction::kHigher;
  std::vector<std::string> sdg_targets;  // "9.b", in the order given
  std::string department;
  Provenance from;  // of the indicator number
  Provenance unit_from;
  Provenance sdg_targets_from;
};

/// Why a figure is absent. Each is another fact, and none of them is zero.
enum class Absence { kNotSubmitted, kNotYetCounted, kNotApplicable, kWithheld, kUnreadable };
using Figure = std::variant<Decimal, Absence>;

/// One value of an indicator.
struct Observation {
  std::string indicator_id;
  ObservationKind kind = ObservationKind::kBaseline;
  Period period;
  Figure figure;
  std::string unit;
  Comparator comparator = Comparator::kEqual;
  std::string printed;  // the publication's spelling: ▲45.4%以上, 1,039か所
  int plan_term =
      0;  // of the table it was written in: 2 for the second-term plan's targets and results
  Provenance from;
  Provenance period_from;
  std::optional<FiscalYear> base_year = {};  // of a relative value: 2018年度比▲35.0%
};

/// A non-empty cell that became no value, and why. read = mapped + ignored, for each file.
struct IgnoredCell {
  std::string sheet;
  CellAddress cell;
  std::string
      reason;  // stable English word: title, note, total, hidden, header, label, extra-column, ...
};

/// What became of a file's cells.
struct CellAccount {
  std::string file;
  std::size_t read = 0;
  std::size_t mapped = 0;
  std::vector<IgnoredCell> ignored;
};

/// Running text as handed in: Markdown with the marks described for the submissions.
struct ProseFile {
  std::string file;  // "prose/001_future-city-plan/01_vision.md"
  std::string text;  // UTF-8, LF
};

/// A file that went into the edition. One without a hash was not handed in, but is known to lie
/// beside what was.
struct InputFile {
  std::string file;
  std::string sha256;
};

struct Department {
  std::string name;
  std::string slug;
  std::vector<std::string> variants;
};
struct Policy {
  std::string basic_policy_code, basic_policy, policy_code, policy;
};
struct SdgGoal {
  int number = 0;
  std::string name;
};
/// Labels that departments were seen to write for a field of a form: 様式1, "baseline.period",
/// {現在値 > 年度（年）, ...}.
struct HeaderAliases {
  int form = 0;
  std::string field;
  std::vector<std::string> labels;
};
/// The lists of input/masters that the edition's values are held against.
struct Masters {
  std::vector<Department> departments;
  std::vector<Policy> policies;
  std::vector<SdgGoal> goals;
  std::vector<std::string> sdg_targets;  // the 169 codes
  std::vector<HeaderAliases> header_aliases;
};

/// The years a plan covers, as the forms state it: 第3期 is 2026年度 to 2029年度.
struct PlanTerm {
  int term = 0;
  FiscalYear first;
  FiscalYear last;
};

/// One fiscal year's facts. Made by normalize, read by every stage behind it.
struct Edition {
  int year = 0;
  Masters masters;
  std::vector<PlanTerm> plan_terms;
  std::vector<InputFile> inputs;  // by file name
  std::vector<Submission> submissions;
  std::vector<Indicator> indicators;      // by id
  std::vector<Observation> observations;  // by indicator, kind (baseline, actual, target), period
  std::vector<DataTable> tables;          // by id: what forms 2 and later hold
  std::vector<CellAccount> accounts;
  std::vector<ProseFile> prose;  // by file name
  std::vector<std::shared_ptr<const PictureFile>> pictures;  // by file name

  const Indicator* find_indicator(std::string_view id) const;
  const DataTable* find_table(std::string_view id) const;
};

/// Names one fact for good: "Q3-01/baseline/2024", "P43-01/target/y2029" for a calendar year.
std::string fact_id(const Observation& observation);
const Observation* find_fact(const Edition& edition, std::string_view fact_id);

std::string to_string(ObservationKind kind);   // "baseline", "actual", "target"
std::string to_string(Comparator comparator);  // "equal", "at_least", "at_most", "less_than", ...
std::string to_string(Direction direction);    // "higher", "lower"
std::string to_string(Aspect aspect);          // "", "economy", "society", "environment"

/// data/indicators.csv and so on: UTF-8, LF, a header row, rows by key.
std::string indicators_csv(const Edition& edition);
std::string observations_csv(const Edition& edition);
std::string submissions_csv(const Edition& edition);
/// For developers and tests: submissions, indicators, observations and cell accounts, one line
/// each.
std::string dump(const Edition& edition);

}  // namespace nenpo::model
