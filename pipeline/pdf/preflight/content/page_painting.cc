// What the operators paint: paths, texts, pictures and forms.
#include <algorithm>
#include <cmath>
#include <utility>

#include "pdf/preflight/content/operands.h"
#include "pdf/preflight/content/page_reader.h"
#include "pdf/preflight/content/stream_bytes.h"
#include "pdf/preflight/entries.h"

namespace nenpo::pdf {
namespace {

using Object = QPDFObjectHandle;
using Kind = Irregularity::Kind;

constexpr std::size_t kDeepestForm = 12;

/// How many times the matrix enlarges, taken over both directions.
double scale_of(const QPDFMatrix& matrix) {
  return std::sqrt(std::abs(matrix.a * matrix.d - matrix.b * matrix.c));
}

}  // namespace

// ---- paths

void PageReader::move_to() { path_.move(state_.matrix, number(0), number(1)); }
void PageReader::line_to() { path_.line(state_.matrix, number(0), number(1)); }

void PageReader::curve_to() {
  path_.curve(state_.matrix, number(0), number(1), number(2), number(3), number(4), number(5));
}

void PageReader::curve_from_here() {
  path_.curve_from_here(state_.matrix, number(0), number(1), number(2), number(3));
}

void PageReader::curve_to_end() {
  path_.curve(state_.matrix, number(0), number(1), number(2), number(3), number(2), number(3));
}

void PageReader::add_rectangle() {
  path_.rectangle(state_.matrix, number(0), number(1), number(2), number(3));
}

void PageReader::close_path() { path_.close(); }
void PageReader::clip_path() { clips_ = true; }
void PageReader::end_path() { paint(Fills::kNo, Strokes::kNo); }
void PageReader::stroke() { paint(Fills::kNo, Strokes::kYes); }
void PageReader::fill() { paint(Fills::kNonZero, Strokes::kNo); }
void PageReader::fill_even_odd() { paint(Fills::kEvenOdd, Strokes::kNo); }
void PageReader::fill_and_stroke() { paint(Fills::kNonZero, Strokes::kYes); }
void PageReader::fill_even_odd_and_stroke() { paint(Fills::kEvenOdd, Strokes::kYes); }

void PageReader::close_and_stroke() {
  path_.close();
  stroke();
}

void PageReader::close_fill_and_stroke() {
  path_.close();
  fill_and_stroke();
}

void PageReader::close_fill_even_odd_and_stroke() {
  path_.close();
  fill_even_odd_and_stroke();
}

void PageReader::paint(Fills fills, Strokes strokes) {
  const Extent extent = path_.extent();
  if (fills != Fills::kNo) add_fill(extent, fills);
  if (strokes == Strokes::kYes) add_stroke(extent);
  if (clips_) state_.clip = state_.clip.cut_to(extent);
  clips_ = false;
  path_.clear();
}

void PageReader::add_shape(const Extent& extent, Shape shape) {
  const Extent seen = extent.cut_to(state_.clip);
  if (seen.empty()) return;
  shape.box = seen.box();
  shape.unclear = state_.soft_mask || state_.blended;
  shape.mark = marks_.mark();
  shape.order = ++order_;
  marks_.note("", seen);
  content_.shapes.push_back(std::move(shape));
}

void PageReader::add_fill(const Extent& extent, Fills fills) {
  Shape shape;
  shape.fill = state_.fill;
  shape.opacity = state_.fill_opacity * state_.group_opacity;
  shape.even_odd = fills == Fills::kEvenOdd;
  if (!path_.is_rectangle()) shape.outlines = path_.outlines();
  add_shape(extent, std::move(shape));
}

void PageReader::add_stroke(const Extent& extent) {
  const Pt width{state_.line_width * scale_of(state_.matrix)};
  Shape shape;
  shape.stroke = state_.stroke;
  shape.opacity = state_.stroke_opacity * state_.group_opacity;
  shape.line_width = width;
  shape.outlines = path_.stroked(width);
  add_shape(extent.grown_by(width / 2), std::move(shape));
}

void PageReader::paint_shading() {
  Object shading = resource(entry_in(streams_.back().resources, "/Shading"), name_of(operand(0)));
  Object dictionary = shading.isStream() ? shading.getDict() : shading;
  if (!dictionary.isDictionary()) return;
  const Tone::Device device =
      colour_space(dictionary.getKey("/ColorSpace"), streams_.back().spaces).device;
  Shape shape;
  shape.fill = Tone{Tone::Model::kOther, device, {}};
  shape.opacity = state_.fill_opacity * state_.group_opacity;
  add_shape(state_.clip, std::move(shape));
}

// ---- texts

void PageReader::begin_text() {
  in_text_ = true;
  cursor_.begin();
}

void PageReader::end_text() { in_text_ = false; }
void PageReader::set_character_space() { state_.text.character_space = number(0); }
void PageReader::set_word_space() { state_.text.word_space = number(0); }
void PageReader::set_scale() { state_.text.scale = number(0) / 100; }
void PageReader::set_leading() { state_.text.leading = number(0); }
void PageReader::set_mode() { state_.text.mode = static_cast<int>(number(0)); }
void PageReader::set_rise() { state_.text.rise = number(0); }

void PageReader::set_font() {
  state_.text.size = number(1);
  Object font = resource(streams_.back().fonts, name_of(operand(0)));
  if (font.isDictionary()) state_.text.font = fonts_.index_of(font);
}

void PageReader::move_line() { cursor_.move(number(0), number(1)); }

void PageReader::move_line_and_set_leading() {
  state_.text.leading = -number(1);
  move_line();
}

void PageReader::set_text_matrix() { cursor_.set(matrix_operand()); }
void PageReader::next_line() { cursor_.move(0, -state_.text.leading); }
void PageReader::show() { show_text(operand(0)); }
void PageReader::show_array() { show_text(inside_array(operand(0))); }

void PageReader::show_on_next_line() {
  next_line();
  show();
}

void PageReader::space_and_show() {
  state_.text.word_space = number(0);
  state_.text.character_space = number(1);
  next_line();
  show_text(operand(2));
}

/// Strings, and between them the numbers of TJ.
void PageReader::show_text(std::string_view operands) {
  if (!in_text_) irregular(Kind::kTextOutsideObject);
  if (!state_.text.font) return;
  const Font& font = fonts_[*state_.text.font];
  TextShow text;
  Extent extent;
  ObjectReader objects(operands);
  for (auto object = objects.next(); !object.empty(); object = objects.next()) {
    if (!is_string(object)) {
      cursor_.kern(to_number(object), state_.text);
      continue;
    }
    const std::size_t from = text.codes.size();
    append_string(object, text.codes);
    const std::string_view codes = std::string_view(text.codes).substr(from);
    extent = extent.joined_with(cursor_.show(codes, font, state_.text, state_.matrix));
  }
  if (text.codes.empty()) return;
  add_text(std::move(text), font, extent);
}

void PageReader::add_text(TextShow text, const Font& font, const Extent& extent) {
  constexpr int kStroked = 1;
  constexpr int kInvisible = 3;
  constexpr int kClipping = 4;  // and beyond: the same modes once more
  const int mode = state_.text.mode % kClipping;
  text.font = *state_.text.font;
  text.size = cursor_.size(state_.text, state_.matrix);
  text.tone = mode == kStroked ? state_.stroke : state_.fill;
  text.opacity =
      (mode == kStroked ? state_.stroke_opacity : state_.fill_opacity) * state_.group_opacity;
  text.blank = extent.empty();
  if (!text.blank) text.box = extent.box();
  text.invisible = mode == kInvisible;
  text.unclear = state_.soft_mask || state_.blended;
  text.mark = marks_.mark();
  text.order = ++order_;
  marks_.note(unicode_of(font, text.codes), extent);
  content_.texts.push_back(std::move(text));
}

// ---- pictures and forms

void PageReader::paint_object() {
  Object object = resource(entry_in(streams_.back().resources, "/XObject"), name_of(operand(0)));
  if (!object.isStream()) return;
  if (name_in(object.getDict(), "/Subtype") == "Image") {
    paint_picture(object.getDict());
  } else {
    paint_form(object);
  }
}

void PageReader::paint_picture(Object dictionary) {
  const auto pixels = [&](const char* key) {
    Object value = dictionary.getKey(key);
    return value.isInteger() ? value.getIntValueAsInt() : 0;
  };
  Picture picture;
  picture.width = pixels("/Width");
  picture.height = pixels("/Height");
  Object interpolate = dictionary.getKey("/Interpolate");
  picture.interpolated = interpolate.isBool() && interpolate.getBoolValue();
  Object mask = dictionary.getKey("/ImageMask");
  const bool stencil = mask.isBool() && mask.getBoolValue();
  picture.device =
      stencil ? state_.fill.device
              : colour_space(dictionary.getKey("/ColorSpace"), streams_.back().spaces).device;
  add_picture(picture);
}

/// It fills the unit square (PDF 1.7, 8.9.5.1).
void PageReader::add_picture(Picture picture) {
  const Extent seen = transformed(state_.matrix, Extent{0, 0, 1, 1}).cut_to(state_.clip);
  if (seen.empty()) return;
  const double width = std::hypot(state_.matrix.a, state_.matrix.b);
  const double height = std::hypot(state_.matrix.c, state_.matrix.d);
  const double inch = from_mm(25.4).count();
  if (width > 0 && height > 0) {
    picture.ppi = std::min(picture.width / width, picture.height / height) * inch;
  }
  picture.box = seen.box();
  picture.mark = marks_.mark();
  picture.order = ++order_;
  marks_.note("", seen);
  content_.pictures.push_back(picture);
}

/// Its dictionary and data stand between BI and EI (PDF 1.7, 8.9.7).
void PageReader::paint_inline_image() {
  Picture picture;
  ObjectReader objects(instruction_->bytes);
  for (auto word = objects.next(); !word.empty() && word != "ID"; word = objects.next()) {
    if (word == "BI") continue;
    const std::string key = name_of(word);
    const std::string_view value = objects.next();
    if (key == "W" || key == "Width") picture.width = static_cast<int>(to_number(value));
    if (key == "H" || key == "Height") picture.height = static_cast<int>(to_number(value));
    if (key == "I" || key == "Interpolate") picture.interpolated = value == "true";
    if (key == "CS" || key == "ColorSpace") {
      picture.device = colour_space(name_of(value), streams_.back().spaces).device;
    }
    if ((key == "IM" || key == "ImageMask") && value == "true") {
      picture.device = state_.fill.device;
    }
  }
  add_picture(picture);
}

void PageReader::paint_form(Object form) {
  const bool known = std::any_of(streams_.begin(), streams_.end(), [&](const Stream& stream) {
    return stream.id == form.getObjGen();
  });
  if (known || streams_.size() > kDeepestForm) return irregular(Kind::kCycle);
  Object dictionary = form.getDict();
  const GraphicsState before = state_;
  const Path path = path_;
  if (Object matrix = dictionary.getKey("/Matrix"); matrix.isMatrix()) {
    state_.matrix.concat(QPDFMatrix(matrix.getArrayAsMatrix()));
  }
  if (Object box = dictionary.getKey("/BBox"); box.isRectangle()) {
    const auto area = box.getArrayAsRectangle();
    const Extent clip{area.llx, area.lly, area.urx, area.ury};
    state_.clip = state_.clip.cut_to(transformed(state_.matrix, clip));
  }
  if (Object group = dictionary.getKey("/Group"); !group.isNull()) {
    read_group(group);
    state_.group_opacity *= state_.fill_opacity;
    state_.fill_opacity = state_.stroke_opacity = 1;
  }
  Object resources = dictionary.getKey("/Resources");
  if (!resources.isDictionary()) irregular(Kind::kInheritedResources);
  run(StreamBytes(form).view(), resources.isDictionary() ? resources : streams_.back().resources,
      form.getObjGen());
  state_ = before;
  path_ = path;
}

}  // namespace nenpo::pdf
