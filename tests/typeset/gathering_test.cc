// Agenda, roster, ring, seats: where the pieces of a meeting's pages stand.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "assemble/style_file.h"
#include "tests/support/golden.h"
#include "tests/typeset/booklet.h"
#include "typeset/typeset.h"

namespace nenpo::typeset {
namespace {

const model::Style& meeting_style() {
  static const model::Style style = [] {
    auto read = assemble::read_style(test::source_folder() / "templates/styles/meeting.toml");
    if (!read) throw std::runtime_error(read.error().subject + read.error().reason);
    return std::move(*read);
  }();
  return style;
}

model::Page page_of(model::Gathering block) {
  return set(Draft().add(std::move(block)), meeting_style()).pages.at(0);
}

model::Agenda::Item item(const std::string& number, const std::string& text,
                         const std::string& speaker) {
  model::Agenda::Item item;
  item.number = number;
  item.text = words(text);
  if (!speaker.empty()) item.speaker = words(speaker);
  return item;
}

std::vector<model::GlyphRun> leaders(const model::Page& page) {
  std::vector<model::GlyphRun> runs;
  for (const auto& item : page.items) {
    const auto* run = std::get_if<model::GlyphRun>(&item);
    if (run != nullptr && run->text.starts_with("……")) runs.push_back(*run);
  }
  return runs;
}

TEST(Agenda, LeadersStandOnOneGridAndClearOfTheWords) {
  model::Agenda agenda;
  agenda.items = {item("1", "取組", "高津区長"), item("2", "新しい取組の説明", "市民文化局長")};
  const auto page = page_of(model::Gathering{agenda});
  const auto found = leaders(page);
  ASSERT_EQ(found.size(), 2U);
  const double pitch = meeting_style().gathering.agenda->leader_pitch.count();
  const double steps = (found[0].glyphs[0].x - found[1].glyphs[0].x) / pitch;
  EXPECT_NEAR(steps, std::round(steps), 0.01);
  const double gap = meeting_style().gathering.agenda->leader_gap.count();
  const double right = (meeting_style().page.inner + meeting_style().page.line_length).count();
  const auto* speaker = run_with(page, "高津区長");
  ASSERT_NE(speaker, nullptr);
  EXPECT_NEAR(speaker->glyphs.front().x + 4 * 12, right, 0.1) << "flush right";
  EXPECT_LE(found[0].glyphs.back().x + pitch, speaker->glyphs.front().x - gap + 0.1);
}

TEST(Agenda, WithoutRoomForALeaderTheSpeakerStandsOnTheNextLine) {
  model::Agenda agenda;
  std::string text;
  for (int i = 0; i < 34; ++i) text += "取";
  agenda.items = {item("1", text, "高津区長")};
  const auto page = page_of(model::Gathering{agenda});
  const auto* title = run_with(page, "取");
  const auto* speaker = run_with(page, "高津区長");
  ASSERT_TRUE(title != nullptr && speaker != nullptr);
  EXPECT_NEAR(speaker->glyphs[0].y - title->glyphs[0].y, 20, 0.01);
  EXPECT_EQ(leaders(page).size(), 1U);
}

model::Roster::Person person(int number, const std::string& family, const std::string& given) {
  model::Roster::Person person;
  person.number = std::to_string(number);
  person.affiliation = "おとなの寺子屋";
  person.family = words(family);
  if (!given.empty()) person.given = words(given);
  return person;
}

model::Roster roster_of(int count) {
  model::Roster roster;
  for (int i = 1; i <= count; ++i) roster.people.push_back(person(i, "佐藤", "由加里"));
  return roster;
}

TEST(Roster, NumbersRunDownThenAcross) {
  const auto page = page_of(model::Gathering{roster_of(16)});
  const auto* first = run_with(page, "1");
  const auto* eighth = run_with(page, "8");
  const auto* ninth = run_with(page, "9");
  ASSERT_TRUE(first != nullptr && eighth != nullptr && ninth != nullptr);
  EXPECT_NEAR(first->glyphs[0].x, eighth->glyphs[0].x, 2) << "flush right; a 1 is narrower";
  EXPECT_NEAR(first->glyphs[0].y, ninth->glyphs[0].y, 0.01);
  EXPECT_GT(ninth->glyphs[0].x, first->glyphs[0].x + 200);
}

TEST(Roster, AReadingStandsOverItsOwnCharactersAndMovesNothing) {
  model::Roster roster;
  roster.people = {person(1, "江頭", "浩"), person(2, "片原", "純")};
  roster.people[0].given = {model::Ruby{.base = "浩", .reading = "ひろし"}};
  const auto page = page_of(model::Gathering{roster});
  const auto* base = run_with(page, "浩");
  const auto* reading = run_with(page, "ひろし");
  const auto* plain = run_with(page, "純");
  ASSERT_TRUE(base != nullptr && reading != nullptr && plain != nullptr);
  const double middle = reading->glyphs[0].x + 3 * 6 / 2.0;
  EXPECT_NEAR(middle, base->glyphs[0].x + 6, 0.1);
  EXPECT_LT(reading->glyphs[0].y, base->glyphs[0].y - 9);
  // One person a column: both rows are the first.
  EXPECT_NEAR(base->glyphs[0].y, plain->glyphs[0].y, 0.01) << "the baseline stays";
}

TEST(Roster, SpreadsNamesOverFiveCharacters) {
  model::Roster roster;
  roster.people = {person(1, "江頭", "浩"), person(2, "西", "智弘"),   person(3, "佐藤", "由加里"),
                   person(4, "A", ""),      person(5, "岡田", "由則"), person(6, "木所", "大輔")};
  const auto page = page_of(model::Gathering{roster});
  const auto x = [&](const char* name) { return run_with(page, name)->glyphs[0].x; };
  EXPECT_NEAR(x("浩") - x("江頭"), 48, 0.1);
  EXPECT_NEAR(x("智弘") - x("西"), 36, 0.1);
  EXPECT_NEAR(x("由加里") - x("佐藤"), 24, 0.1) << "closed up";
  EXPECT_NEAR(x("由則") - x("岡田"), 36, 0.1);
}

TEST(Roster, KeepsVariantsOfCharacters) {
  model::Roster roster;
  roster.people = {person(1, "髙橋", "一郎"), person(2, "葛\U000E0100城", "薫")};
  const auto page = page_of(model::Gathering{roster});
  EXPECT_NE(text_of(page).find("髙橋"), std::string::npos);
  EXPECT_NE(text_of(page).find("葛\U000E0100城"), std::string::npos);
}

std::vector<model::Circle> circles(const model::Page& page) {
  std::vector<model::Circle> all;
  for (const auto& item : page.items) {
    if (const auto* circle = std::get_if<model::Circle>(&item)) all.push_back(*circle);
  }
  return all;
}

TEST(PeopleRing, HasADotAPersonThatTouchesNoOther) {
  for (const std::size_t people : {1U, 2U, 16U, 40U}) {
    const auto dots = circles(page_of(model::Gathering{model::PeopleRing{people, "輪", {}}}));
    ASSERT_EQ(dots.size(), people);
    for (std::size_t i = 1; i < dots.size(); ++i) {
      const double dx = (dots[i].centre.x - dots[i - 1].centre.x).count();
      const double dy = (dots[i].centre.y - dots[i - 1].centre.y).count();
      EXPECT_GT(std::hypot(dx, dy), 2 * dots[i].radius.count());
    }
  }
}

// The seats are made up.
TEST(SeatingPlan, DrawsEveryoneWithASeatExactlyOnce) {
  model::SeatingPlan plan;
  int number = 0;
  for (const char* letter : {"A", "B", "C"}) {
    model::SeatingPlan::Table table{letter, "高梨区長", {}};
    for (int i = 0; i < 5; ++i) table.seats.push_back({std::to_string(++number + 100), "架空"});
    plan.tables.push_back(table);
  }
  const auto page = page_of(model::Gathering{plan});
  const std::string text = text_of(page);
  for (int i = 1; i <= number; ++i) {
    const std::string seat = std::to_string(i + 100);
    EXPECT_EQ(text.find(seat), text.rfind(seat)) << seat;
    EXPECT_NE(text.find(seat), std::string::npos) << seat;
  }
  EXPECT_EQ(text.find("未提出"), std::string::npos);
}

TEST(SeatingPlan, SaysWhereSeatsWereNotHandedIn) {
  model::SeatingPlan plan;
  plan.tables = {{"A", "高梨区長", {}}, {"B", "浅見副所長", {}}};
  const auto page = page_of(model::Gathering{plan});
  const std::string text = text_of(page);
  EXPECT_NE(text.find("席割　未提出"), std::string::npos);
  EXPECT_NE(text.find("市長"), std::string::npos) << "who moves from table to table";
  EXPECT_EQ(circles(page).size(), 6U) << "a table, its line and the facilitator's seat each";
}

model::Gathering masthead(int level, const std::string& title, int line) {
  model::Masthead head;
  head.kind = "programme";
  head.level = level;
  head.kicker = words("第44回");
  head.title = words(title);
  head.from = {"prose/案内.md", line};
  return model::Gathering{head};
}

TEST(Masthead, StandsInTheOutlineAndItsEntryLeadsToIt) {
  const model::Pages pages = set(Draft()
                                     .add(masthead(1, "区民車座集会", 1))
                                     .add(masthead(4, "下の題", 3))
                                     .add(masthead(2, "原稿にない題", 0)),
                                 meeting_style());
  ASSERT_EQ(pages.outline.size(), 2U);
  EXPECT_EQ(pages.outline[1].level, 2) << "below the first, however it is set";
  EXPECT_EQ(pages.outline[0].level, 1);
  EXPECT_EQ(pages.outline[0].title, "第44回　区民車座集会");
  const auto& items = pages.pages.at(0).items;
  const auto anchor = std::find_if(items.begin(), items.end(), [&](const auto& item) {
    const auto* found = std::get_if<model::Anchor>(&item);
    return found != nullptr && found->id == pages.outline[0].destination;
  });
  ASSERT_NE(anchor, items.end());
  const auto* tag = std::get_if<model::TagBegin>(&*std::next(anchor));
  ASSERT_NE(tag, nullptr);
  EXPECT_EQ(tag->role, model::Role::kHeading1);
  EXPECT_EQ(pages.outline[0].destination, "title-prose_47__230__161__136__229__134__133__46_md-1");
}

}  // namespace
}  // namespace nenpo::typeset
