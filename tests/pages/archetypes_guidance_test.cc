// What must hold on the pages of the guidance, A01 to A18: pipeline/archetypes.md.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/text.h"
#include "tests/pages/page_words.h"
#include "tests/pages/printed.h"
#include "tests/support/golden.h"

namespace nenpo::pages {
namespace {

using testing::HasSubstr;

void expect_scores_fall(const Printed& guidance) {
  const Records rankings = expected_records("rankings.csv");
  ASSERT_EQ(rankings.size(), 10U);
  const std::size_t page = page_with(guidance.reading, rankings[0][6]).value_or(0);
  std::map<double, double> score_at;  // by height on the page
  for (const Line& line : guidance.reading.lines) {
    const std::string text = to_utf8(line.text);
    if (line.page != page || text.size() != 5 || text[2] != '.') continue;
    score_at[line.baseline.count()] = std::stod(text);
  }
  ASSERT_EQ(score_at.size(), rankings.size());
  double above = 100;
  for (const auto& [height, score] : score_at) {
    EXPECT_LE(score, above) << height;
    above = score;
  }
  EXPECT_THAT(guidance.page(page), HasSubstr("川崎市本市77.08"));
}

/// Rows are whole: number, partner and event stand behind each other on one page, once.
void expect_partnerships_whole(const Printed& guidance) {
  std::vector<std::string> pages;
  for (std::size_t i = 0; i <= guidance.last(); ++i) {
    if (guidance.page(i).find("区分No.連携先イベント") == std::string::npos) continue;
    pages.push_back(guidance.page(i));
  }
  EXPECT_GE(pages.size(), 2U);
  const Records rows = expected_records("partnerships.csv");
  EXPECT_EQ(rows.size(), 31U);
  for (const auto& row : rows) {
    const std::string words = to_utf8(without_blanks(to_utf32(row[0] + row[4])));
    std::size_t count = 0;
    for (const auto& page : pages) count += count_of(page, words);
    EXPECT_EQ(count, 1U) << words;
  }
}

void expect_points_with_their_cases(const Printed& guidance) {
  for (const auto& row : expected_records("cases.csv")) {
    if (row[9].empty()) continue;
    EXPECT_THAT(guidance.page_saying(row[4]), HasSubstr(tidy(row[9]))) << row[0];
  }
}

void expect_serials_rise(const Printed& guidance) {
  std::u32string serials;
  for (const Line& line : guidance.reading.lines) {
    const bool circled = line.text.size() == 1 && line.text[0] >= U'①' && line.text[0] <= U'⑳';
    const double head = 0.25 * guidance.finished.pages.pages[line.page].width.count();
    const std::string page = guidance.page(line.page);
    if (circled && line.ink.x.count() < head / 2 && page.find("担当者") != std::string::npos) {
      serials += line.text;
    }
  }
  EXPECT_EQ(to_utf8(serials), "①②③④⑤⑥⑦⑧⑨");
}

/// A numeral in a circle that stands for an item has the item's text on its lines, at its right.
void expect_numerals_beside_their_texts(const Printed& guidance, std::size_t page) {
  int numerals = 0;
  for (const Line* label : guidance.lines_in(page, model::Role::kLabel)) {
    if (label->text.size() != 1 || label->text[0] < U'①' || label->text[0] > U'⑳') continue;
    ++numerals;
    const Pt middle = label->ink.y + label->ink.height / 2;
    const auto bodies = guidance.lines_in(page, model::Role::kListBody);
    Pt top = guidance.finished.pages.pages[page].height, foot;
    for (const Line* body : bodies) {
      const bool same =
          guidance.reading.tags[body->tag].parent == guidance.reading.tags[label->tag].parent;
      if (!same) continue;
      EXPECT_GT(body->ink.x, label->ink.x) << at(guidance.reading, *body);
      top = std::min(top, body->ink.y);
      foot = std::max(foot, body->ink.y + body->ink.height);
    }
    EXPECT_TRUE(top <= middle && middle <= foot) << at(guidance.reading, *label);
  }
  EXPECT_GE(numerals, 3) << "page " << page;
}

/// What a page says in bold faces, without blanks.
std::string bold_words(const Printed& printed, std::size_t page) {
  std::string words;
  for (const auto& item : printed.finished.pages.pages[page].items) {
    const auto* run = std::get_if<model::GlyphRun>(&item);
    if (run == nullptr) continue;
    const model::FaceUse& face = printed.finished.pages.faces[run->face];
    if (face.style.find("Bold") != std::string::npos) words += tidy(run->text);
  }
  return words;
}

void expect_bold_kept(const Printed& guidance, const std::string& prose, std::size_t page) {
  const std::string bold = bold_words(guidance, page);
  const std::string text = prose_file(prose);
  std::size_t runs = 0;
  for (std::size_t at = text.find("**"); at != std::string::npos; at = text.find("**", at + 2)) {
    const std::size_t end = text.find("**", at + 2);
    ASSERT_NE(end, std::string::npos) << prose;
    EXPECT_THAT(bold, HasSubstr(tidy(text.substr(at, end - at))));
    at = end;
    ++runs;
  }
  EXPECT_GE(runs, 3U) << prose;
}

/// Corners of what is drawn.
class Extent {
 public:
  void add(const model::Point& point) {
    if (!box_) box_ = model::Box{point.x, point.y, {}, {}};
    const Pt right = std::max(box_->x + box_->width, point.x);
    const Pt foot = std::max(box_->y + box_->height, point.y);
    box_->x = std::min(box_->x, point.x);
    box_->y = std::min(box_->y, point.y);
    box_->width = right - box_->x;
    box_->height = foot - box_->y;
  }
  void add(const model::Box& box) {
    add(model::Point{box.x, box.y});
    add(model::Point{box.x + box.width, box.y + box.height});
  }
  void add(const model::PageItem& item) {
    if (const auto* image = std::get_if<model::Image>(&item)) add(image->window);
    if (const auto* ground = std::get_if<model::Rectangle>(&item)) add(ground->box);
    if (const auto* line = std::get_if<model::Line>(&item)) {
      add(line->from);
      add(line->to);
    }
    const auto* path = std::get_if<model::Path>(&item);
    for (const auto& step : path != nullptr ? path->steps : std::vector<model::PathStep>{}) {
      if (const auto* move = std::get_if<model::PathMove>(&step)) add(move->to);
      if (const auto* line = std::get_if<model::PathLine>(&step)) add(line->to);
    }
  }
  const std::optional<model::Box>& box() const { return box_; }

 private:
  std::optional<model::Box> box_;
};

/// What is drawn of a picture, or of the frame of one that is owed, by the section it stands in.
std::map<std::size_t, model::Box> pictures_by_section(const model::Pages& pages) {
  std::map<std::size_t, Extent> drawn;
  std::vector<std::pair<std::size_t, bool>> open;  // tags, and whether they are sections
  std::size_t begun = 0;
  for (const model::Page& page : pages.pages) {
    for (const model::PageItem& item : page.items) {
      if (const auto* tag = std::get_if<model::TagBegin>(&item)) {
        open.emplace_back(begun++, tag->role == model::Role::kSection);
      } else if (std::holds_alternative<model::TagEnd>(item)) {
        open.pop_back();
      }
      const auto section =
          std::find_if(open.rbegin(), open.rend(), [](const auto& tag) { return tag.second; });
      if (section != open.rend()) drawn[section->first].add(item);
    }
  }
  std::map<std::size_t, model::Box> boxes;
  for (const auto& [section, extent] : drawn) {
    if (extent.box()) boxes[section] = *extent.box();
  }
  return boxes;
}

/// Captions stand below their pictures, or the frames of those that are owed, and are no wider.
void expect_captions_below(const Printed& guidance, std::size_t page, std::size_t least) {
  const auto pictures = pictures_by_section(guidance.finished.pages);
  const auto captions = guidance.lines_in(page, model::Role::kCaption);
  EXPECT_GE(captions.size(), least);
  for (const Line* line : captions) {
    const auto picture = pictures.find(guidance.reading.around(line->tag, model::Role::kSection));
    ASSERT_NE(picture, pictures.end()) << at(guidance.reading, *line);
    const model::Box& box = picture->second;
    EXPECT_GE(line->ink.y, box.y + box.height) << at(guidance.reading, *line);
    EXPECT_GE(line->ink.x, box.x) << at(guidance.reading, *line);
    EXPECT_LE(line->ink.x + line->ink.width, box.x + box.width) << at(guidance.reading, *line);
  }
}

/// A12: each case begins in the upper part of its own half.
void expect_halves_balanced(const Printed& guidance) {
  const std::size_t page = guidance.number_of("高齢者救急に関する研修");
  EXPECT_EQ(page, guidance.number_of("人生100年時代に備える地ケアフェア"));
  const Pt height = guidance.finished.pages.pages[page].height;
  const auto first = guidance.lines_saying("高齢者救急に関する研修");
  const auto second = guidance.lines_saying("人生100年時代に備える地ケアフェア");
  ASSERT_FALSE(first.empty() || second.empty());
  EXPECT_LT(first[0]->ink.y, height / 4);
  EXPECT_GT(second[0]->ink.y, height / 2);
  EXPECT_LT(second[0]->ink.y, height * 3 / 4);
}

/// A14: what tells an event of the table again names the partners of its row.
void expect_narrative_names_partners(const Printed& guidance) {
  const std::string page = guidance.page_saying("連携実績(次ページ参照)");
  const std::map<std::string, std::string> told{
      {"ちょこ涼TEKTEK", "環境局"}, {"TEKTEK歩いて浮島町公園", "建設緑政局・川崎区役所"}};
  for (const auto& [event, partners] : told) {
    EXPECT_THAT(page, HasSubstr(event));
    EXPECT_THAT(page, HasSubstr(partners));
    const Records rows = expected_records("partnerships.csv");
    const auto row = std::find_if(rows.begin(), rows.end(), [&event](const auto& each) {
      return each[6].find(event) != std::string::npos;
    });
    ASSERT_NE(row, rows.end()) << event;
    EXPECT_THAT((*row)[4], HasSubstr(partners)) << event;
  }
}

/// What each page says, folios and what else stands outside the text left out.
std::vector<std::string> texts_by_page(const Printed& printed) {
  std::vector<std::string> texts(printed.last() + 1);
  for (const Line& line : printed.reading.lines) {
    const bool artifact = printed.reading.is_inside(line.tag, model::Role::kArtifact);
    if (!artifact && !line.ruby) texts[line.page] += tidy(to_utf8(line.text));
  }
  return texts;
}

TEST(GuidancePages, AreTheSameWithoutAColumn) {  // A03
  const auto templates = test::source_folder() / "templates/guidance";
  const auto folder = test::fresh_folder("without-column");
  std::string pages = test::read_file(templates / "pages.md");
  const auto column = pages.find(":::{sheet layout=\"column\"}");
  ASSERT_NE(column, std::string::npos);
  pages.erase(column, pages.find(":::{sheet", column + 1) - column);
  test::write_file(folder / "guidance/pages.md", pages);
  test::write_file(folder / "guidance/publication.toml",
                   test::read_file(templates / "publication.toml"));
  auto texts = texts_by_page(Printed({"templates", "guidance"}));
  std::erase_if(texts,
                [](const auto& text) { return text.find("SDGsの次の議論って") != text.npos; });
  EXPECT_EQ(texts_by_page(Printed({folder.string(), "guidance"})), texts);
}

TEST(GuidancePages, KeepNumeralsBesideTheirTextsAndBoldWordsBold) {  // A02, A07
  const Printed guidance({"templates", "guidance"});
  const std::size_t declaration = guidance.number_of("宣言文要旨");
  expect_numerals_beside_their_texts(guidance, declaration);
  expect_numerals_beside_their_texts(guidance,
                                     guidance.number_of("SDGsで自分のキャリアを考えよう"));
  expect_bold_kept(guidance, "000_guidance/01_declaration.md", declaration);
  expect_captions_below(guidance, guidance.number_of("活用イメージ"), 2);        // A04
  expect_captions_below(guidance, guidance.number_of("ブランド価値や理念"), 3);  // A05
}

TEST(GuidancePages, SayWhatTheRecordsSay) {
  const Printed guidance({"templates", "guidance"});
  EXPECT_THAT(guidance.page(0), HasSubstr("Ver4.0"));  // A01 = A02 = A17
  EXPECT_THAT(guidance.page_saying("宣言文"), HasSubstr("Version4.0"));
  EXPECT_THAT(guidance.page(0), HasSubstr("2026年3月川崎市"));
  EXPECT_THAT(guidance.page(guidance.last()), HasSubstr("2026年3月川崎市"));
  const std::string training = guidance.page_saying("『SDGsで仕事を横断！』");  // A06
  EXPECT_EQ(number_behind(training, "申込者"),
            number_behind(training, "会場") + number_behind(training, "オンライン"));
  EXPECT_THAT(guidance.page_saying("プチ研修受講者の声"),
              HasSubstr("https://logoform.jp/form/FUQz/726454"));  // A08
  expect_scores_fall(guidance);
  expect_points_with_their_cases(guidance);
  expect_partnerships_whole(guidance);
  const auto totals = expected_records("outreach_totals.csv").at(0);  // A15
  EXPECT_THAT(guidance.page_saying("配信した事業"), HasSubstr("配信件数" + totals[2] + "件"));
  EXPECT_THAT(guidance.page_saying("配信した事業"), HasSubstr("（" + totals[3] + "局区）"));
  expect_serials_rise(guidance);
  for (const auto& row : expected_records("survey_questions.csv")) {  // A09
    EXPECT_THAT(guidance.page_saying("『進め方』を読んだことがあるか"), HasSubstr(tidy(row[2])));
  }
  expect_halves_balanced(guidance);
  expect_narrative_names_partners(guidance);
  const std::string note = "※CCUS:CarbondioxideCapture,UtilizationandStorage";
  EXPECT_EQ(guidance.number_of("CCUS"), guidance.number_of(note));  // A16
}

}  // namespace
}  // namespace nenpo::pages
