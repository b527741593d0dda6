#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/length.h"
#include "model/pages.h"
#include "model/style_basics.h"
#include "model/style_charts.h"
#include "model/style_diagrams.h"
#include "model/style_gathering.h"
#include "model/style_highlights.h"
#include "model/style_pictures.h"
#include "model/style_progress.h"
#include "model/style_proof.h"
#include "model/style_sheet.h"

namespace nenpo::model {

// The compositor's style of a publication: read from templates/styles/*.toml, used by typeset.
// Every length that a page shows stands here and not in the code. A part that is absent is one that
// the publication has no use for.

enum class Sides {
  kSingle,
  kFacing
};  // kFacing: odd pages are recto, their inner margin is at the left

/// The page and its kihon-hanmen: `lines` line boxes of `leading`, the first one `top` below the
/// page's edge.
struct PageStyle {
  Pt width, height;
  Sides sides = Sides::kFacing;
  Pt inner;  // left margin of odd pages; even pages are the mirror image
  Pt top;
  Pt line_length;
  Pt leading;
  int lines = 0;
};

enum class FolioPlace { kOutside, kCentre };
/// The foot line. Without `running_title` the folio stands alone.
struct FootStyle {
  Pt top;
  FolioPlace place = FolioPlace::kOutside;
  TextStyle folio;
  std::optional<TextStyle> running_title;
  Pt gap;
  std::string before_folio, after_folio;  // -157-
  std::optional<TextStyle> side;          // of what stands at the line's ends
  Pt side_inset;
  std::string goes_on;  // at its right, where the last of the page goes on: 次ページへ続く
};

/// The line above the type area: at the outer side a label and a name, at the binding the chapter.
struct HeadStyle {
  Pt top;
  TextStyle label, name, continued, chapter;
  Pt gap;                    // between label and name
  Pt inset;                  // of both ends
  std::string continued_by;  // behind a name that began on a page before: （続き）
};

enum class Reduction { kTable3, kTable4, kTable5 };
enum class LineEndStop { kJlreq, kJis };
enum class OpeningBracket { kFlush, kHalfEm, kHalfEmInParagraph };
enum class LineBreaking { kWholeParagraph, kLineByLine };

/// What the standard leaves to the house: jlreq::ParagraphStyle explains each.
struct CompositionStyle {
  Reduction reduction = Reduction::kTable3;
  LineEndStop line_end_stop = LineEndStop::kJlreq;
  OpeningBracket opening_bracket = OpeningBracket::kFlush;
  LineBreaking line_breaking = LineBreaking::kWholeParagraph;
  bool hanging = false;
};

/// ASCII ( ) [ ] , in Japanese text: drawn full width; full-width digits: drawn half width. Copied
/// as submitted.
enum class WidthPolicy { kAsWritten, kFullWidthPunctuation, kFullWidthPunctuationHalfWidthDigits };

/// The mark a heading begins with: "1", "(1)", "1.", "①", "○", or none.
enum class MarkerKind { kAny, kNone, kNumber, kParenthesised, kDotted, kCircled, kCircle };

/// A heading by gyo-dori: `before` (not at a page's head nor behind another heading), `inset`, the
/// lines, `after`.
struct HeadingStyle {
  int level = 1;
  MarkerKind marker = MarkerKind::kAny;
  TextStyle text;
  Colour marker_colour;
  Pt text_indent;  // where the text begins when there is a marker
  Pt before, inset, after;
  Pt list_shift;         // of the lists below it
  Pt side_width;         // more than 0: it stands in a column so wide, the list below it beside it
  bool runs_in = false;  // stands behind the heading above, on its line
  std::optional<TextStyle> kicker;  // of its text up to the first blank, on a line of its own
  std::optional<TextStyle> label;   // of the word at its right
  std::string label_word;
  std::string
      continued;  // where its section goes on at a page's head it stands there again: （続き）
  bool new_page = false;
  bool keeps_table =
      false;  // the indicator table behind it is kept whole, with two lines of what follows
  std::optional<RuleStyle> rule_above;
  std::optional<RuleStyle> rule_below;
  Pt rule_below_at;  // from the heading's top, for one line
  std::optional<Pt>
      after_above_table;  // directly above an indicator table: no rule, no inset, this much behind
};

struct ListStyle {
  std::vector<std::string>
      bullets;       // one a level, kListLevels of them at most; the last one goes on
  Pt text_indent;    // hanging
  Pt number_indent;  // the same, behind numbers: "10."
  Pt child_indent;
  Pt before, after;
  Pt item_gap;                      // between the items of the outer list
  std::optional<TextStyle> bullet;  // in the middle of its line; none: as the text
};
constexpr std::size_t kListLevels = 4;

struct NoteStyle {
  TextStyle text;
  Pt text_indent;
  Pt before;
};

struct QuotationStyle {
  Pt indent;
};

/// A mark raised behind the word it explains (JLREQ 4.2.3 #reference_marks): so much smaller and so
/// much higher than the text it stands in.
struct NoteMarkStyle {
  double size = 0.6;  // of the text's
  Em rise = 0.35_em;  // of the text's size
};

/// Notes at the foot of the column that has their marks. JLREQ 4.2.5 (#processing_of_footnotes...).
struct FootnoteStyle {
  TextStyle text;
  Pt text_indent;  // hanging, behind the mark
  Pt gap;          // least distance between the text and the rule
  RuleStyle rule;
  Pt rule_length;
  Pt below_rule;
};

/// Columns within a page. JLREQ 2.4.
struct ColumnsStyle {
  Pt gap;
  std::optional<RuleStyle> rule;  // in the middle of the gap
};

/// The ground, frame and title of a Callout.
struct CalloutStyle {
  std::optional<TextStyle> title;
  std::optional<Colour> title_fill;
  std::optional<Colour> fill;
  std::optional<RuleStyle> frame;
  std::optional<RuleStyle> side_rule;  // at its left
  ParagraphLook paragraph;             // of what stands in it
  Pt pad_x, pad_top, pad_bottom;
  Pt before, after;
  bool may_split = false;
  std::optional<SpeechMarkStyle> mark;  // before its title
  Pt mark_gap;
  Pt text_at;       // more than 0: the title stands in a column so wide, the text beside it
  Pt least_height;  // what stands in a lower box stands in its middle
  Pt radius;        // of its corners; the ground of a box that is not divided
  RoundedCorners rounded = RoundedCorners::kAll;
  std::optional<Pt> title_inset;  // of a title above the text; absent: pad_x
};

/// A table of running data.
struct TableStyle {
  TextStyle cell, head;
  TextStyle caption;
  std::string continued;  // behind the caption where the table goes on: （続き）
  Colour tint;
  std::optional<Colour> stripe;  // behind every second row
  Pt pad_x, pad_y;
  RuleStyle frame, hairline;
  bool grid_lines = false;  // vertical rules as well
  Pt before, after;
};

struct GoalStyle {
  std::string name;
  Colour fill;
  Colour ink;
  double stretch = 1;  // of the name
};
constexpr std::size_t kGoalCount = 17;

struct TileStyle {
  Pt side, gap;
  int per_row = 3;
  TextStyle number, name;
  Pt number_left, number_top, name_left, name_bottom;
};

/// 成果指標の表: goal tiles, name and source, baseline value, arrow, target value.
struct IndicatorTableStyle {
  Pt name_at, name_width, baseline_at, baseline_width, arrow_at, target_at, target_width;
  TextStyle head;
  Pt head_height, head_inset;
  std::string head_goal, head_name, head_baseline, head_target;
  Colour tint;
  RuleStyle frame, hairline;
  Pt pad;       // above and below a row's content
  Pt row_step;  // rows grow in steps of this
  Pt after;
  TileStyle tile;
  TextStyle name, source, period, number, unit, small;
  Pt name_rise;  // the first line of the name begins this much above the content's top
  Colour target_colour;
  Em number_tracking;
  Pt sign_size, sign_gap;  // ▲
  Pt unit_gap, bound_gap;
  Pt below_rise;  // a line of units below the number begins this much above the number's line box
  RuleStyle arrow;
  Pt arrow_length, arrow_inset, arrow_head_length, arrow_head_height;
  TextStyle targets, targets_label;
  std::string targets_word;
  Pt targets_indent, targets_bottom, targets_gap;  // `gap`: least distance to what stands above
  Pt goal_gap;                                     // between the codes of two goals
  RuleStyle missing_frame;
  Pt missing_pad_x, missing_pad_y;
  TextStyle missing;
};

struct BarsStyle {
  TextStyle label;
  Pt bar_at, full_width, height, pitch;
  Colour colour;
  Pt before, after;
  bool floats = false;  // text may stand before it where it does not fit
};

struct WordsFigureStyle {
  TextStyle title, line;
  Pt band, pad_x, pad_y;
  Colour tint;
  RuleStyle frame, hairline;
  Pt before, after;
  bool floats = false;
};

struct TierDiagramStyle {
  TextStyle title, label, strong, line, link, caption, caption_number;
  std::string caption_word;  // 図
  Pt band, gap, step;        // heights are multiples of step
  Pt pad_x, pad_top, pad_bottom;
  Pt row;  // from one strong field to the next
  Pt left_text_at, right_label_at, right_text_at;
  Pt link_gap, caption_gap, caption_number_gap;
  Colour tint;
  RuleStyle frame, hairline, arrow;
  Pt arrow_head_width, arrow_head_height;
  Pt before, after;
  bool floats = false;
};

struct ContentsStyle {
  TextStyle chapter, section, number, page, chapter_page;
  Pt text_at, leader_end, leader_start;
  Pt chapter_before, chapter_after, section_height;
  TextStyle leader;
  Pt leader_pitch;
  int depth = 2;
};

struct CoverStyle {
  Colour fill, rule_colour;
  Pt side, top, height;  // the block
  Pt text_inset;
  TextStyle publisher, title, term, year, issued;
  Pt publisher_top, title_top;  // from the block's top
  Pt term_gap;                  // below the title
  Pt columns_height, year_inset, year_bottom;
  Pt rule_width;
  Pt issued_top;  // from the page's top
};

struct ColophonStyle {
  TextStyle text;
  RuleStyle rule;
  Pt pad;
};

struct Style {
  std::string name;  // the file's, for messages
  PageStyle page;
  std::optional<HeadStyle> head;
  std::optional<FootStyle> foot;
  WidthPolicy width_policy = WidthPolicy::kAsWritten;
  CompositionStyle composition;
  std::vector<std::string> unbroken_words;  // that headings and cells do not break within
  ParagraphLook paragraph;
  ListStyle list;
  std::vector<HeadingStyle> headings;  // the first that matches is taken
  std::array<GoalStyle, kGoalCount> goals;
  std::optional<NoteStyle> note;
  std::optional<QuotationStyle> quotation;
  NoteMarkStyle note_mark;
  std::optional<FootnoteStyle> footnote;
  std::optional<ColumnsStyle> columns;
  std::map<std::string, CalloutStyle> callouts;  // by kind
  std::optional<TableStyle> table;
  std::map<std::string, TableStyle> tables;  // by Table::kind
  std::optional<IndicatorTableStyle> indicator_table;
  std::optional<BarsStyle> bars;
  std::optional<WordsFigureStyle> words_figure;
  std::optional<TierDiagramStyle> tier_diagram;
  std::optional<ContentsStyle> contents;
  std::optional<CoverStyle> cover;
  std::optional<ColophonStyle> colophon;
  std::optional<MissingStyle> missing;  // what was not handed in
  SheetStyles sheets;
  /// [look.<name>]: this style with some parts exchanged. A look has no looks.
  std::map<std::string, std::shared_ptr<const Style>> looks;
  PictureStyles pictures;
  ChartStyles charts;
  DiagramStyles diagrams;
  HighlightStyles highlights;
  ProgressStyles progress;
  GatheringStyles gathering;
  std::optional<ProofStyle> proof;  // of the style of proof copies alone
};

}  // namespace nenpo::model
