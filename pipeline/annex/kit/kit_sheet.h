#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "annex/sheet_plan.h"
#include "base/period.h"
#include "model/workbook.h"

namespace nenpo::annex {

/// What a cell of an empty form is to the person who fills it in.
enum class Surface {
  kPrinted,  // part of the form: locked
  kGiven,    // registered already: locked, grey
  kExample,  // locked, pale
  kInput,    // to be filled in: unlocked
};

/// How a cell is set beyond its look. A number format of its own is for cells that are still empty.
struct Paper {
  Surface surface = Surface::kPrinted;
  std::string number_format = {};  // empty: that of the look
};

/// What may be entered. Free: the list is an offer, other texts are taken as well.
struct AnythingRule {};
struct ListRule {
  enum class Others { kRefused, kFree };
  std::size_t list = 0;  // index into KitBook::lists
  Others others = Others::kRefused;
};
struct DayRule {
  Date first;
  Date last;
};
/// Asks back when 0.256 is entered where 25.6 is meant. `unit_column` is where a row names its
/// unit; without one the unit is always %.
struct PercentRule {
  std::int64_t unit_column = -1;
};
using EntryRule = std::variant<AnythingRule, ListRule, DayRule, PercentRule>;

/// What Excel shows and checks while a cell is filled in. Excel's limits: 32 characters of title,
/// 255 of message.
struct Question {
  model::CellRange cells;
  std::string title;
  std::string message;
  EntryRule rule = {};
};

enum class Orientation { kLandscape, kPortrait };

/// A sheet of an empty form before libxlsxwriter.
struct KitSheet {
  SheetPlan plan;
  std::map<CellAddress, Paper> papers;  // of the cells that are not just printed
  std::vector<Question> questions;
  Orientation orientation = Orientation::kLandscape;
};

/// A column of the hidden sheet リスト.
struct KitList {
  std::string name;
  std::vector<std::string> items;
};

/// A whole empty form.
struct KitBook {
  std::string title;  // 様式１　成果指標調査票（令和９年度版）
  std::vector<KitSheet> sheets;
  std::vector<KitList> lists;
  std::vector<std::pair<std::string, std::string>> marks;  // hidden: nenpo.form is 1
};

}  // namespace nenpo::annex
