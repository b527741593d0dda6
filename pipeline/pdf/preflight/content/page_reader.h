#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <qpdf/QPDFMatrix.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pdf/instructions.h"
#include "pdf/preflight/checked_file.h"
#include "pdf/preflight/content/colour_spaces.h"
#include "pdf/preflight/content/font_table.h"
#include "pdf/preflight/content/mark_stack.h"
#include "pdf/preflight/content/page_content.h"
#include "pdf/preflight/content/path.h"
#include "pdf/preflight/content/text_state.h"

namespace nenpo::pdf {

/// What the operators of PDF 1.7, 8.4 and 9.3 set, as far as the rules ask.
struct GraphicsState {
  QPDFMatrix matrix;  // to the page, as faults name places
  Extent clip = Extent::everything();
  Tone fill, stroke;
  ColourSpace fill_space, stroke_space;
  double line_width = 1;
  float fill_opacity = 1, stroke_opacity = 1;
  float group_opacity = 1;  // of the transparency groups around it
  bool soft_mask = false;
  bool blended = false;
  TextState text;
};

/// Reads one page: its content stream and the forms that it paints.
class PageReader {
 public:
  PageReader(const CheckedPage& page, FontTable& fonts,
             std::map<QPDFObjGen, MarkedContents>& marked);

  PageContent read();

 private:
  using Operator = void (PageReader::*)();

  static const std::unordered_map<std::string_view, Operator> kOperators;  // by name
  static Operator operator_of(std::string_view name);

  /// A stream and what the names in it mean.
  struct Stream {
    QPDFObjectHandle resources;
    QPDFObjectHandle fonts, spaces, states;  // of the resources
    QPDFObjGen id;                           // of the page or form
    std::size_t marks = 0, saved = 0;        // how many were open where it begins
  };

  void run(std::string_view bytes, QPDFObjectHandle resources, QPDFObjGen id);
  void run_instructions(std::string_view bytes);
  void end_stream();
  QPDFObjectHandle resource(QPDFObjectHandle category, const std::string& name);
  void read_group(QPDFObjectHandle group);

  std::string_view operand(std::size_t index) const;
  double number(std::size_t index) const { return to_number(operand(index)); }
  QPDFMatrix matrix_operand() const;
  void irregular(Irregularity::Kind kind, std::string detail = {});

  // Graphics state, PDF 1.7, 8.4.4
  void ignore() {}
  void save();
  void restore();
  void concatenate();
  void set_line_width();
  void set_parameters();
  // Paths, 8.5
  void move_to();
  void line_to();
  void curve_to();
  void curve_from_here();
  void curve_to_end();
  void add_rectangle();
  void close_path();
  void clip_path();
  void end_path();
  void stroke();
  void close_and_stroke();
  void fill();
  void fill_even_odd();
  void fill_and_stroke();
  void fill_even_odd_and_stroke();
  void close_fill_and_stroke();
  void close_fill_even_odd_and_stroke();
  enum class Fills { kNo, kNonZero, kEvenOdd };
  enum class Strokes { kNo, kYes };
  void paint(Fills fills, Strokes strokes);
  void add_fill(const Extent& extent, Fills fills);
  void add_stroke(const Extent& extent);
  void add_shape(const Extent& extent, Shape shape);
  // Text, 9.3 and 9.4
  void begin_text();
  void end_text();
  void set_character_space();
  void set_word_space();
  void set_scale();
  void set_leading();
  void set_font();
  void set_mode();
  void set_rise();
  void move_line();
  void move_line_and_set_leading();
  void set_text_matrix();
  void next_line();
  void show();
  void show_array();
  void show_on_next_line();
  void space_and_show();
  void show_text(std::string_view operands);
  void add_text(TextShow text, const Font& font, const Extent& extent);
  // Colours, 8.6.8
  void set_fill_space();
  void set_stroke_space();
  void set_fill();
  void set_stroke();
  void set_fill_grey();
  void set_stroke_grey();
  void set_fill_rgb();
  void set_stroke_rgb();
  void set_fill_cmyk();
  void set_stroke_cmyk();
  void set_fill_device(const char* name);
  void set_stroke_device(const char* name);
  ColourSpace named_space();
  Tone tone_in(const ColourSpace& space) const;
  // Pictures, forms and shadings, 8.7 to 8.10
  void paint_object();
  void paint_inline_image();
  void paint_shading();
  void add_picture(Picture picture);
  void paint_picture(QPDFObjectHandle dictionary);
  void paint_form(QPDFObjectHandle form);
  // Marked content, 14.6
  void begin_mark();
  void end_mark();

  const CheckedPage& page_;
  FontTable& fonts_;
  PageContent content_;
  MarkStack marks_;
  std::vector<Stream> streams_;  // the page's, and the forms' within each other
  std::vector<GraphicsState> saved_;
  GraphicsState state_;
  Path path_;
  bool clips_ = false;  // the path, when it is painted
  TextCursor cursor_;
  bool in_text_ = false;
  const Instruction* instruction_ = nullptr;
  std::size_t order_ = 0;
};

}  // namespace nenpo::pdf
