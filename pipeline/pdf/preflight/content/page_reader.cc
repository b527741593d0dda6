#include "pdf/preflight/content/page_reader.h"

#include <algorithm>
#include <utility>

#include "pdf/preflight/content/operands.h"
#include "pdf/preflight/content/stream_bytes.h"
#include "pdf/preflight/entries.h"

namespace nenpo::pdf {
namespace {

using Object = QPDFObjectHandle;
using Kind = Irregularity::Kind;

constexpr std::size_t kDeepestState = 29;  // ISO 19005-2, 6.1.13: q may stand within q 28 times

bool is_blank(std::string_view bytes) {
  return bytes.find_first_not_of(std::string_view(" \t\r\n\f\0", 6)) == std::string_view::npos;
}

}  // namespace

PageReader::PageReader(const CheckedPage& page, FontTable& fonts,
                       std::map<QPDFObjGen, MarkedContents>& marked)
    : page_(page), fonts_(fonts), marks_(content_, marked) {
  content_.page = page.number;
  state_.matrix = QPDFMatrix(1, 0, 0, -1, -page.trim.left.count(), page.trim.top.count());
  state_.clip = extent_of(page.from_trim(page.media));
  state_.fill_space = state_.stroke_space = {Tone::Model::kGray, Tone::Device::kGray};
}

PageContent PageReader::read() {
  Object page = page_.object;
  Object resources = page.getKey("/Resources");
  read_group(page.getKey("/Group"));
  std::string bytes;
  for (Object& stream : members_of(page.getKey("/Contents"))) {
    if (stream.isStream()) bytes.append(StreamBytes(stream).view()).append("\n");
  }
  if (!resources.isDictionary()) irregular(Kind::kInheritedResources);
  run(bytes, resources, page.getObjGen());
  return std::move(content_);
}

void PageReader::run(std::string_view bytes, Object resources, QPDFObjGen id) {
  streams_.push_back({resources, entry_in(resources, "/Font"), entry_in(resources, "/ColorSpace"),
                      entry_in(resources, "/ExtGState"), id, marks_.depth(), saved_.size()});
  run_instructions(bytes);
  end_stream();
  streams_.pop_back();
}

void PageReader::run_instructions(std::string_view bytes) {
  InstructionReader reader(bytes);
  while (const Instruction* instruction = reader.next()) {
    instruction_ = instruction;
    if (const Operator found = operator_of(instruction->name)) {
      (this->*found)();
    } else {
      irregular(Kind::kUnknownOperator, std::string(instruction->name));
    }
  }
  if (!is_blank(reader.rest())) irregular(Kind::kSyntax);
}

void PageReader::end_stream() {
  if (marks_.depth() > streams_.back().marks) irregular(Kind::kOpenMarks);
  marks_.end_all(streams_.back().marks);
  if (saved_.size() > streams_.back().saved) {
    irregular(Kind::kOpenStates);
    state_ = saved_[streams_.back().saved];
    saved_.resize(streams_.back().saved);
  }
  in_text_ = false;
  path_.clear();
}

QPDFObjectHandle PageReader::resource(Object category, const std::string& name) {
  Object found = entry_in(category, "/" + name);
  if (found.isNull()) irregular(Kind::kMissingResource, name);
  return found;
}

void PageReader::read_group(Object group) {
  if (name_in(group, "/S") != "Transparency") return;
  Object space = group.getKey("/CS");
  Object spaces = streams_.empty() ? Object::newNull() : streams_.back().spaces;
  content_.groups.push_back({!space.isNull(), colour_space(space, spaces).device});
}

std::string_view PageReader::operand(std::size_t index) const {
  const auto& operands = instruction_->operands;
  return index < operands.size() ? operands[index] : std::string_view{};
}

QPDFMatrix PageReader::matrix_operand() const {
  return {number(0), number(1), number(2), number(3), number(4), number(5)};
}

void PageReader::irregular(Irregularity::Kind kind, std::string detail) {
  content_.irregularities.push_back({kind, std::move(detail)});
}

// ---- graphics state

void PageReader::save() {
  saved_.push_back(state_);
  if (saved_.size() - streams_.back().saved == kDeepestState) irregular(Kind::kDeepStates);
}

void PageReader::restore() {
  if (saved_.size() <= streams_.back().saved) return irregular(Kind::kSurplusEnd, "Q");
  state_ = std::move(saved_.back());
  saved_.pop_back();
}

void PageReader::concatenate() { state_.matrix.concat(matrix_operand()); }
void PageReader::set_line_width() { state_.line_width = number(0); }

void PageReader::set_parameters() {
  Object parameters = resource(streams_.back().states, name_of(operand(0)));
  if (!parameters.isDictionary()) return;
  const auto set = [&](const char* key, float& opacity) {
    Object value = parameters.getKey(key);
    if (value.isNumber()) opacity = static_cast<float>(value.getNumericValue());
  };
  set("/ca", state_.fill_opacity);
  set("/CA", state_.stroke_opacity);
  if (Object width = parameters.getKey("/LW"); width.isNumber()) {
    state_.line_width = width.getNumericValue();
  }
  if (Object mask = parameters.getKey("/SMask"); !mask.isNull()) {
    state_.soft_mask = !mask.isNameAndEquals("/None");
  }
  if (Object mode = parameters.getKey("/BM"); !mode.isNull()) {
    state_.blended = !mode.isNameAndEquals("/Normal") && !mode.isNameAndEquals("/Compatible");
  }
}

// ---- colours

ColourSpace PageReader::named_space() {
  return colour_space(name_of(operand(0)), streams_.back().spaces);
}

void PageReader::set_fill_space() {
  state_.fill_space = named_space();
  state_.fill = {state_.fill_space.model, state_.fill_space.device, {}};
}

void PageReader::set_stroke_space() {
  state_.stroke_space = named_space();
  state_.stroke = {state_.stroke_space.model, state_.stroke_space.device, {}};
}

Tone PageReader::tone_in(const ColourSpace& space) const {
  Tone tone{space.model, space.device, {}};
  const std::size_t count = std::min(instruction_->operands.size(), tone.parts.size());
  for (std::size_t i = 0; i < count; ++i) tone.parts[i] = static_cast<float>(number(i));
  return tone;
}

void PageReader::set_fill() { state_.fill = tone_in(state_.fill_space); }
void PageReader::set_stroke() { state_.stroke = tone_in(state_.stroke_space); }

void PageReader::set_fill_device(const char* name) {
  state_.fill_space = colour_space(name, streams_.back().spaces);
  set_fill();
}

void PageReader::set_stroke_device(const char* name) {
  state_.stroke_space = colour_space(name, streams_.back().spaces);
  set_stroke();
}

void PageReader::set_fill_grey() { set_fill_device("DeviceGray"); }
void PageReader::set_stroke_grey() { set_stroke_device("DeviceGray"); }
void PageReader::set_fill_rgb() { set_fill_device("DeviceRGB"); }
void PageReader::set_stroke_rgb() { set_stroke_device("DeviceRGB"); }
void PageReader::set_fill_cmyk() { set_fill_device("DeviceCMYK"); }
void PageReader::set_stroke_cmyk() { set_stroke_device("DeviceCMYK"); }

// ---- marked content

void PageReader::begin_mark() {
  Object properties = entry_in(streams_.back().resources, "/Properties");
  marks_.begin(name_of(operand(0)), operand(1), properties, streams_.back().id);
}

void PageReader::end_mark() {
  if (!marks_.end(streams_.back().marks)) irregular(Kind::kSurplusEnd, "EMC");
}

PageReader::Operator PageReader::operator_of(std::string_view name) {
  const auto found = kOperators.find(name);
  return found == kOperators.end() ? nullptr : found->second;
}

/// PDF 1.7, annex A.
const std::unordered_map<std::string_view, PageReader::Operator> PageReader::kOperators{
    {"q", &PageReader::save},
    {"Q", &PageReader::restore},
    {"cm", &PageReader::concatenate},
    {"w", &PageReader::set_line_width},
    {"gs", &PageReader::set_parameters},
    {"J", &PageReader::ignore},
    {"j", &PageReader::ignore},
    {"M", &PageReader::ignore},
    {"d", &PageReader::ignore},
    {"ri", &PageReader::ignore},
    {"i", &PageReader::ignore},
    {"m", &PageReader::move_to},
    {"l", &PageReader::line_to},
    {"c", &PageReader::curve_to},
    {"v", &PageReader::curve_from_here},
    {"y", &PageReader::curve_to_end},
    {"re", &PageReader::add_rectangle},
    {"h", &PageReader::close_path},
    {"W", &PageReader::clip_path},
    {"W*", &PageReader::clip_path},
    {"n", &PageReader::end_path},
    {"S", &PageReader::stroke},
    {"s", &PageReader::close_and_stroke},
    {"f", &PageReader::fill},
    {"F", &PageReader::fill},
    {"f*", &PageReader::fill_even_odd},
    {"B", &PageReader::fill_and_stroke},
    {"B*", &PageReader::fill_even_odd_and_stroke},
    {"b", &PageReader::close_fill_and_stroke},
    {"b*", &PageReader::close_fill_even_odd_and_stroke},
    {"BT", &PageReader::begin_text},
    {"ET", &PageReader::end_text},
    {"Tc", &PageReader::set_character_space},
    {"Tw", &PageReader::set_word_space},
    {"Tz", &PageReader::set_scale},
    {"TL", &PageReader::set_leading},
    {"Tf", &PageReader::set_font},
    {"Tr", &PageReader::set_mode},
    {"Ts", &PageReader::set_rise},
    {"Td", &PageReader::move_line},
    {"TD", &PageReader::move_line_and_set_leading},
    {"Tm", &PageReader::set_text_matrix},
    {"T*", &PageReader::next_line},
    {"Tj", &PageReader::show},
    {"TJ", &PageReader::show_array},
    {"'", &PageReader::show_on_next_line},
    {"\"", &PageReader::space_and_show},
    {"d0", &PageReader::ignore},
    {"d1", &PageReader::ignore},
    {"CS", &PageReader::set_stroke_space},
    {"cs", &PageReader::set_fill_space},
    {"SC", &PageReader::set_stroke},
    {"SCN", &PageReader::set_stroke},
    {"sc", &PageReader::set_fill},
    {"scn", &PageReader::set_fill},
    {"G", &PageReader::set_stroke_grey},
    {"g", &PageReader::set_fill_grey},
    {"RG", &PageReader::set_stroke_rgb},
    {"rg", &PageReader::set_fill_rgb},
    {"K", &PageReader::set_stroke_cmyk},
    {"k", &PageReader::set_fill_cmyk},
    {"sh", &PageReader::paint_shading},
    {"BI", &PageReader::paint_inline_image},
    {"Do", &PageReader::paint_object},
    {"MP", &PageReader::ignore},
    {"DP", &PageReader::ignore},
    {"BMC", &PageReader::begin_mark},
    {"BDC", &PageReader::begin_mark},
    {"EMC", &PageReader::end_mark},
    {"BX", &PageReader::ignore},
    {"EX", &PageReader::ignore},
};

}  // namespace nenpo::pdf
