#include "pdf/inks.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <utility>

#include "pdf/instructions.h"

namespace nenpo::pdf {
namespace {

bool marks_content(std::string_view name) {
  return name == "BDC" || name == "BMC" || name == "EMC" || name == "DP" || name == "MP";
}

std::uint8_t byte_of(std::string_view operand) {
  constexpr double kBrightest = 255;
  return static_cast<std::uint8_t>(
      std::lround(std::clamp(to_number(operand), 0.0, 1.0) * kBrightest));
}

/// What rg, RG, g and G set.
std::optional<model::Colour> colour_set_by(const Instruction& instruction) {
  const auto& name = instruction.name;
  const auto& operands = instruction.operands;
  if ((name == "rg" || name == "RG") && operands.size() == 3) {
    return model::Colour{byte_of(operands[0]), byte_of(operands[1]), byte_of(operands[2])};
  }
  if ((name == "g" || name == "G") && operands.size() == 1) {
    const std::uint8_t grey = byte_of(operands[0]);
    return model::Colour{grey, grey, grey};
  }
  return std::nullopt;
}

class Writer {
 public:
  /// Without `inks` colours stay as they are.
  Writer(const model::Inks* inks, PageClips* clips, PressContent& content)
      : inks_(inks), clips_(clips), content_(content) {}

  /// A rectangle waits until it is known what for it is drawn.
  void write(const Instruction& instruction) {
    if (clips_ != nullptr) {
      if (rectangle_) write_rectangle(instruction.name);
      clips_->follow(instruction);
      if (instruction.name == "re") {
        rectangle_ = instruction;
        return;
      }
    }
    write_other(instruction);
  }

  void end() {
    if (rectangle_) write_rectangle({});
  }

 private:
  void write_rectangle(std::string_view next) {
    const bool fills = next == "f";
    const bool clips = next == "W" || next == "W*";
    const auto opened = fills || clips ? clips_->opened(*rectangle_, fills) : std::nullopt;
    content_.bytes += opened ? std::string_view(*opened) : rectangle_->bytes;
    rectangle_.reset();
  }

  void write_other(const Instruction& instruction) {
    const auto colour = inks_ == nullptr ? std::nullopt : colour_set_by(instruction);
    if (!colour) {
      content_.bytes += instruction.bytes;
      return;
    }
    const bool strokes = instruction.name == "RG" || instruction.name == "G";
    if (const auto ink = inks_->find(*colour); ink != inks_->end()) {
      write(ink->second, strokes);
    } else if (instruction.operands.size() == 1) {
      content_.bytes += instruction.bytes;
    } else if (colour->red == colour->green && colour->green == colour->blue) {
      content_.bytes += '\n';
      content_.bytes += instruction.operands.front();
      content_.bytes += strokes ? " G" : " g";
    } else {
      content_.has_rgb = true;
      content_.bytes += instruction.bytes;
    }
  }

  void write(const model::Ink& ink, bool strokes) {
    if (ink.is_grey()) return write({1 - ink.black}, strokes ? "G" : "g");
    write({ink.cyan, ink.magenta, ink.yellow, ink.black}, strokes ? "K" : "k");
  }

  void write(std::initializer_list<double> operands, const char* name) {
    content_.bytes += '\n';
    for (const double operand : operands) {
      content_.bytes += to_numeral(operand);
      content_.bytes += ' ';
    }
    content_.bytes += name;
  }

  const model::Inks* inks_;
  PageClips* clips_;
  PressContent& content_;
  std::optional<Instruction> rectangle_;
};

}  // namespace

PressContent in_inks(std::string_view content, const model::Inks& inks, Marking marking,
                     PageClips* clips) {
  PressContent made;
  made.bytes.reserve(content.size());
  Writer writer(&inks, clips, made);
  InstructionReader reader(content);
  while (const Instruction* instruction = reader.next()) {
    if (marking == Marking::kDropped && marks_content(instruction->name)) continue;
    writer.write(*instruction);
  }
  writer.end();
  made.bytes += reader.rest();
  return made;
}

std::string with_open_clips(std::string_view content, PageClips& clips) {
  PressContent made;
  made.bytes.reserve(content.size());
  Writer writer(nullptr, &clips, made);
  InstructionReader reader(content);
  while (const Instruction* instruction = reader.next()) writer.write(*instruction);
  writer.end();
  made.bytes += reader.rest();
  return std::move(made.bytes);
}

}  // namespace nenpo::pdf
