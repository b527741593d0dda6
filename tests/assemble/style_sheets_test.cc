// [sheet.<layout>], [row.<kind>] and [look.<name>] of a style file.
#include <gtest/gtest.h>

#include <algorithm>

#include "assemble/style_file.h"
#include "tests/support/golden.h"

namespace nenpo::assemble {
namespace {

/// The plan's style with more behind it.
Result<model::Style> read_with(const std::string& more) {
  const std::string text =
      test::read_file(test::source_folder() / "templates/styles/plan.toml") + "\n" + more;
  const auto templates = test::fresh_folder("style");
  test::write_file(templates / "unbroken-words.txt", "川崎市\n");
  test::write_file(templates / "styles/plan.toml", text);
  return read_style(templates / "styles/plan.toml");
}

/// The line of the added text, from 1, in which the fault is.
int line_of(const Failure& failure) {
  const std::string text = test::read_file(test::source_folder() / "templates/styles/plan.toml");
  const auto before = static_cast<int>(std::count(text.begin(), text.end(), '\n')) + 1;
  return std::stoi(failure.subject.substr(failure.subject.rfind(':') + 1)) - before;
}

constexpr std::string_view kLayout = R"([sheet.slide]
counted = "no"
folio = { role = "gothic-bold", size = "12pt", leading = "12pt", colour = "ink" }
folio_x = "6mm"
folio_y = "194mm"
[[sheet.slide.shape]]
kind = "circle"
x = "-105mm"
y = "0mm"
width = "210mm"
height = "210mm"
colour = "accent"
[[sheet.slide.frame]]
name = "title"
x = "44mm"
y = "14mm"
width = "100mm"
height = "20mm"
[[sheet.slide.frame]]
name = "text"
x = "44mm"
y = "40mm"
width = "100mm"
height = "100mm"
looks = ["lead"]
below = "title"
gap = "4mm"
align = "bottom"
columns = 2
column_gap = "4mm"
fill = "tint"
ground = "content"
pad_x = "3mm"
grows_up = "yes"
[look.lead.paragraph]
text = { role = "body", size = "14pt", leading = "24pt", colour = "accent" }
first_indent = "0pt"
)";

std::string changed(const std::string& from, const std::string& to) {
  std::string text(kLayout);
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(SheetStyle, IsReadWithItsShapesFramesAndFolio) {
  const auto style = read_with(std::string(kLayout));
  ASSERT_TRUE(style) << style.error().subject << style.error().reason;
  const model::SheetStyle& layout = style->sheets.layouts.at("slide");
  EXPECT_FALSE(layout.counted);
  ASSERT_TRUE(layout.folio.has_value());
  EXPECT_EQ(layout.folio_at.y, from_mm(194));
  ASSERT_EQ(layout.shapes.size(), 1U);
  EXPECT_EQ(layout.shapes[0].box.x, from_mm(-105));
  ASSERT_EQ(layout.frames.size(), 2U);
  const model::FrameStyle& frame = layout.frames[1];
  EXPECT_EQ(frame.looks, std::vector<std::string>{"lead"});
  EXPECT_EQ(frame.below, "title");
  EXPECT_EQ(frame.align, model::FrameAlign::kBottom);
  EXPECT_EQ(frame.ground, model::FrameGround::kContent);
  EXPECT_EQ(frame.columns, 2);
  EXPECT_TRUE(frame.grows_up);
  EXPECT_EQ(layout.frames[0].columns, 1);
}

TEST(SheetStyle, ReadsRows) {
  const auto style = read_with(
      "[row.band]\ngap = \"4mm\"\nrule = { width = \"0.25pt\", colour = \"mid\" }\n"
      "after = \"9pt\"\n");
  ASSERT_TRUE(style) << style.error().subject << style.error().reason;
  const model::RowStyle& row = style->sheets.rows.at("band");
  EXPECT_EQ(row.gap, from_mm(4));
  EXPECT_EQ(row.before, Pt{0});
  EXPECT_EQ(row.after, Pt{9});
  EXPECT_TRUE(row.rule.has_value());
}

TEST(SheetStyle, RefusesWhatCannotStandOnItsPage) {
  struct Case {
    std::string from, to;
    int line;
    std::string reason;
  };
  const std::vector<Case> cases = {
      {"name = \"text\"", "name = \"title\"", 20,
       "枠「title」が2つあります。別の名前にしてください。"},
      {"below = \"title\"", "below = \"text\"", 26,
       "「text」という枠は、枠「text」より前にありません。below には、先に書いた枠の名前を書いて"
       "ください。"},
      {"below = \"title\"", "below = \"titel\"", 26,
       "「titel」という枠は、枠「text」より前にありません。below には、先に書いた枠の名前を書いて"
       "ください。"},
      {"looks = [\"lead\"]", "looks = [\"led\"]", 25,
       "「led」という体裁がありません。[look.led] を加えるか、looks の名前を直してください。"},
      {"width = \"100mm\"", "width = \"167mm\"", 17,
       "枠「title」が紙の横にはみ出します。x と width の和を紙の幅以下にしてください。"},
      {"height = \"100mm\"", "height = \"258mm\"", 24,
       "枠「text」が紙の下にはみ出します。y と height の和を紙の高さ以下にしてください。"},
      {"pad_x = \"3mm\"", "pad_x = \"48mm\"", 20,
       "枠「text」に文字の入る所がありません。pad_x、pad_top、pad_bottom、column_gap を小さくする"
       "か、width と height を大きくしてください。"},
      {"width = \"210mm\"", "width = \"200mm\"", 11,
       "円（circle）の height は width と同じ長さにしてください。"},
      {"kind = \"circle\"", "kind = \"oval\"", 7,
       "「oval」とは書けません。書けるのは、rectangle、rule、circle です。"},
  };
  for (const Case& one : cases) {
    const auto style = read_with(changed(one.from, one.to));
    ASSERT_FALSE(style) << one.to;
    EXPECT_EQ(line_of(style.error()), one.line) << one.to;
    EXPECT_EQ(style.error().reason, one.reason);
  }
}

TEST(SheetStyle, TakesAFrameThatEndsAtThePapersEdge) {
  EXPECT_TRUE(read_with(changed("width = \"100mm\"", "width = \"166mm\"")));
  EXPECT_TRUE(read_with(changed("height = \"100mm\"", "height = \"257mm\"")));
}

TEST(Looks, HaveWhatTheyNameAndTheRestOfTheFile) {
  const auto style = read_with(std::string(kLayout));
  ASSERT_TRUE(style);
  const model::Style& lead = *style->looks.at("lead");
  EXPECT_EQ(lead.paragraph.text.size, Pt{14});
  EXPECT_EQ(lead.paragraph.text.strong_role, "") << "the whole table is the look's";
  EXPECT_EQ(lead.list.text_indent, style->list.text_indent);
  EXPECT_EQ(style->paragraph.text.size, Pt{10.5});
  EXPECT_TRUE(lead.looks.empty());
  EXPECT_TRUE(lead.sheets.layouts.empty());
}

TEST(Looks, ExchangeOneKindAndKeepTheOthers) {
  const auto style = read_with(R"([look.plain.callout.callout]
pad_x = "0pt"
pad_top = "0pt"
pad_bottom = "0pt"
before = "0pt"
after = "0pt"
[look.plain.callout.callout.paragraph]
text = { role = "body", size = "9pt", leading = "15pt", colour = "ink" }
first_indent = "0pt"
)");
  ASSERT_TRUE(style) << style.error().subject << style.error().reason;
  const auto& callouts = style->looks.at("plain")->callouts;
  EXPECT_FALSE(callouts.at("callout").fill.has_value())
      << "what the look does not say is not there";
  EXPECT_TRUE(callouts.at("column").title_fill.has_value());
  EXPECT_TRUE(style->callouts.at("callout").fill.has_value());
}

TEST(Looks, PutTheirHeadingsBeforeTheFiles) {
  const auto style = read_with(R"([[look.plain.heading]]
level = 3
marker = "any"
text = { role = "heading", size = "12pt", leading = "18pt", colour = "ink" }
marker_colour = "ink"
text_indent = "0pt"
before = "0pt"
inset = "0pt"
after = "0pt"
)");
  ASSERT_TRUE(style) << style.error().subject << style.error().reason;
  const auto& headings = style->looks.at("plain")->headings;
  ASSERT_EQ(headings.size(), style->headings.size() + 1);
  EXPECT_EQ(headings[0].text.size, Pt{12});
  EXPECT_EQ(headings[1].level, style->headings[0].level);
}

TEST(Looks, MayColourTheFilesTablesOtherwise) {
  const auto style = read_with("[look.green.colours]\naccent = \"#0E5A54\"\n");
  ASSERT_TRUE(style) << style.error().subject << style.error().reason;
  EXPECT_EQ(style->looks.at("green")->headings[0].text.colour, (model::Colour{0x0E, 0x5A, 0x54}));
  EXPECT_EQ(style->looks.at("green")->paragraph.text.colour, style->paragraph.text.colour);
  EXPECT_EQ(style->headings[0].text.colour, (model::Colour{0x1F, 0x3A, 0x68}));
}

TEST(Looks, AreRefusedWithTheirLine) {
  struct Case {
    std::string text;
    int line;
    std::string reason;
  };
  const std::vector<Case> cases = {
      {"[look.lead.page]\nwidth = \"10mm\"\n", 1,
       "[look.lead] に「page」は書けません。これは冊子全体で1つです。[look.] "
       "の外に書いてください。"},
      {"[look]\nlead = \"14pt\"\n", 2,
       "体裁「lead」は、[look.名前] の下に書いてください。例：[look.lead.paragraph]"},
      {"[look.lead.paragraph]\ntext = { role = \"body\", size = \"9pt\", leading = \"15pt\", "
       "colour = \"ink\" }\nfirst_indent = \"0\"\n",
       3, "長さを first_indent = \"10.5pt\" か \"26mm\" の形で書いてください。"}};
  for (const Case& one : cases) {
    const auto style = read_with(one.text);
    ASSERT_FALSE(style) << one.text;
    EXPECT_EQ(style.error().reason, one.reason);
    EXPECT_EQ(line_of(style.error()), one.line) << one.text;
  }
}

TEST(Looks, RefuseATableThatNoStyleHas) {
  const auto style = read_with("[look.lead.paragrap]\nfirst_indent = \"0pt\"\n");
  ASSERT_FALSE(style);
  EXPECT_EQ(line_of(style.error()), 1);
  EXPECT_TRUE(style.error().reason.starts_with("「paragrap」という項目はありません。"));
}

}  // namespace
}  // namespace nenpo::assemble
