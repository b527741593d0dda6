#include "assemble/blocks/workshop.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "assemble/blocks/cut_inlines.h"
#include "assemble/data/records.h"
#include "assemble/prose_source.h"
#include "assemble/walk.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

/// "A テーブル theme": the first two words name the table.
struct TableLine {
  model::Inlines table, theme, facilitator;
};

TableLine read_line(const model::ListItem& item, Findings& findings) {
  CutInlines remarked = cut_remark(item.text);
  CutInlines letter = cut_kicker(remarked.before);
  CutInlines word = cut_kicker(letter.behind);
  if (!letter.found || !word.found || !remarked.found) {
    findings.push_back(
        finding_at(item.from, Severity::kError, "malformed-block",
                   "テーブルの行「" + model::plain_text(item.text) + "」を読み分けられません。",
                   "テーブルの名前、テーマ、ファシリテーターの順に書いてください。例：- A テーブル "
                   "きっかけづくり（ファシリテーター：高梨区長）"));
  }
  TableLine line;
  line.table = std::move(letter.before);
  if (!word.before.empty()) {
    line.table.emplace_back(model::Text{.text = " ", .strong = false, .fact = {}});
    line.table.insert(line.table.end(), word.before.begin(), word.before.end());
  }
  line.theme = std::move(word.behind);
  line.facilitator = std::move(remarked.behind);
  return line;
}

template <typename Visit>
void for_each_line(const model::Blocks& taken, Findings& findings, const Visit& visit) {
  for_each<model::List>(taken, [&](const model::List& list) {
    for (const model::ListItem& item : list.items) visit(read_line(item, findings));
  });
}

/// The last word between the colon and the closing bracket: 地域みまもり支援センター 浅見副所長.
std::string name_in(const model::Inlines& facilitator) {
  constexpr std::string_view kColon = "：", kClose = "）";
  const std::string words = model::plain_text(facilitator);
  std::string_view name = words;
  if (name.ends_with(kClose)) name.remove_suffix(kClose.size());
  const auto colon = name.rfind(kColon);
  if (colon != std::string_view::npos) name.remove_prefix(colon + kColon.size());
  const auto blank = name.rfind(' ');
  return std::string(blank == std::string_view::npos ? name : name.substr(blank + 1));
}

std::string family_of(std::string_view name) { return std::string(name.substr(0, name.find(' '))); }

void report_without_seat(const Record& person, Findings& findings) {
  findings.push_back(
      {.code = "seat-missing",
       .severity = Severity::kError,
       .place = person.place("name"),
       .message = "参加者名簿の" + std::string(person.text("roster_no")) + "番「" +
                  std::string(person.text("name")) +
                  "」の席がありません。ほかの参加者には席があります。",
       .remedy = "ワークショップテーマにあるテーブルの名前を1つ書いてください。例：A",
       .related = {}});
}

/// Everybody of the roster sits at one table, or nobody's seat was handed in.
void seat_people(model::SeatingPlan& plan, const Assembly& assembly) {
  const Records people = records_of(assembly.edition, "roster");
  const bool handed_in = std::any_of(people.begin(), people.end(), [](const Record& person) {
    return !person.text("table").empty();
  });
  if (!handed_in) return;
  for (const Record& person : people) {
    const auto table = std::find_if(
        plan.tables.begin(), plan.tables.end(),
        [&person](const auto& candidate) { return candidate.letter == person.text("table"); });
    if (table == plan.tables.end()) {
      report_without_seat(person, assembly.findings);
    } else {
      table->seats.push_back(
          {std::string(person.text("roster_no")), family_of(person.text("name"))});
    }
  }
}

/// What a reader who does not see the plan is told.
std::string description(const model::SeatingPlan& plan) {
  std::string text = std::to_string(plan.tables.size()) + "つのテーブルの席の図。";
  for (const auto& table : plan.tables) {
    text += table.letter + "テーブルのファシリテーターは" + table.facilitator + "、";
    if (table.seats.empty()) {
      text += "席割は未提出。";
      continue;
    }
    text += "席は";
    for (std::size_t i = 0; i < table.seats.size(); ++i) {
      text += (i == 0 ? "" : "、") + table.seats[i].number + " " + table.seats[i].family;
    }
    text += "。";
  }
  return text;
}

}  // namespace

model::Blocks seating_plan(const model::Blocks& taken, const model::SourceLine& from,
                           const Assembly& assembly) {
  model::SeatingPlan plan;
  plan.from = from;
  for_each_line(taken, assembly.findings, [&plan](const TableLine& line) {
    const std::string table = model::plain_text(line.table);
    plan.tables.push_back({table.substr(0, table.find(' ')), name_in(line.facilitator), {}});
  });
  seat_people(plan, assembly);
  plan.alternative_text = description(plan);
  return {model::Gathering{std::move(plan)}};
}

model::Blocks workshop_themes(const model::Blocks& taken, const model::SourceLine& from,
                              Findings&) {
  model::WorkshopThemes themes;
  themes.from = from;
  Findings reported;  // by the seating plan, which reads the same lines
  for_each_line(taken, reported, [&themes](TableLine line) {
    themes.themes.push_back(
        {std::move(line.table), std::move(line.theme), std::move(line.facilitator)});
  });
  return {model::Gathering{std::move(themes)}};
}

}  // namespace nenpo::assemble
