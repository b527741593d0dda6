#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/period.h"
#include "model/edition.h"

namespace nenpo::model {

/// A unit and the spellings that mean the same: か所 is also カ所, ヶ所, 箇所. Units of one
/// dimension can be converted: 1 kg is 10^3 g, so that `power` of g is 0 and of kg 3.
struct Unit {
  std::string name;                   // as published
  std::vector<std::string> variants;  // every spelling, half-width: the name is one of them
  std::string dimension = {};         // empty: a dimension of its own
  int power = 0;                      // of ten
};

/// 令和 and its short forms, with the first and last day of the era; the running era has no last
/// day.
struct Era {
  std::vector<std::string> names;
  Date first;
  std::optional<Date> last;
};

/// 以上, 以下, 約: a word beside a number and what it says of the number.
struct Bound {
  Comparator comparator = Comparator::kEqual;
  std::vector<std::string> words;  // the first is the published one
  bool leads = false;              // it is published before the number: 約300人
};

/// Words in place of a figure, folded as they are compared.
struct MissingWords {
  Absence absence = Absence::kNotApplicable;
  std::vector<std::string> words;
  bool as_empty = false;  // no more than an empty cell: a dash
  bool symbol = false;    // a mark of statistical tables that needs no explanation: …
};

/// A row that is no record, told by its first filled cell.
struct IgnoredRow {
  std::string reason;  // title, note, total, ...
  std::vector<std::string> starts_with;
  std::vector<std::string> equals;
};

/// A labelled cell outside the tables: 局区名, 提出日, 様式番号・版. Its value stands to the right.
struct FormHeading {
  std::string id;  // department, submitted_on, form_version, contact
  std::vector<std::string> labels;
};

/// 社会 is Aspect::kSociety.
struct AspectWord {
  Aspect aspect = Aspect::kNone;
  std::vector<std::string> words;
};

/// The words all forms share, read from templates/forms/vocabulary.toml.
struct Vocabulary {
  std::vector<Unit> units;
  std::vector<std::string> unit_prefixes;  // 千, 万, 百万, 億: in front of any unit
  std::vector<Era> eras;
  std::vector<Bound> bounds;
  std::vector<std::string> range_words;  // ～, から: a number with one of these is refused
  std::vector<std::string> qualifiers;   // （速報）, p: dropped, and the department is told
  std::vector<std::string>
      footnote_marks;  // ※, 注: with a number behind a figure, dropped likewise
  std::vector<MissingWords> missing;
  std::vector<IgnoredRow> ignored_rows;
  std::vector<std::string>
      withheld_marks;  // 非公開, alone in a cell: the row never leaves the file
  std::vector<std::string> withheld_prefixes;  // 【非公開】 in front of a text means the same
  std::vector<FormHeading> headings;
  std::vector<AspectWord> aspects;
  std::vector<std::string> goal_words;  // ゴール in front of a goal's number
};

}  // namespace nenpo::model
