#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/workbook.h"
#include "package/xml_stream.h"

namespace nenpo::ingest {

/// How a stretch of text is set, as far as it says so itself; what it leaves open comes from the
/// cell's font.
struct RichRun {
  std::string text;
  bool has_properties = false;
  bool bold = false;
  bool struck = false;
};

/// A text of a shared string, an inline string or a comment.
struct RichText {
  std::string text;           // without the readings
  std::vector<RichRun> runs;  // of r elements; empty for a plain text
  std::vector<model::PhoneticRun> phonetics;
};

/// "_x000D_" is the character U+000D, "_x005F_" an underscore (ECMA-376 Part 1, 22.9.2.19
/// ST_Xstring). What is no such escape, or would be no character, stays as it is.
std::string decode_escapes(std::string text);

/// Gathers the elements inside an si, is or text element (CT_Rst, 18.4.8). The owner passes every
/// event in between.
class RichTextBuilder {
 public:
  void start(const package::XmlName& name, const package::XmlAttributes& attributes);
  void end(const package::XmlName& name);
  void text(std::string_view piece);
  /// The finished text; the builder is ready for the next.
  RichText take();

 private:
  void end_text();

  struct Reading {
    std::uint32_t begin = 0;  // UTF-16 units of the text, as the file counts
    std::uint32_t end = 0;
    std::string reading;
  };

  RichText rich_;
  std::vector<Reading> readings_;
  RichRun run_;
  std::string piece_;
  bool in_run_ = false;
  bool in_properties_ = false;
  bool in_reading_ = false;
  bool in_text_ = false;
};

}  // namespace nenpo::ingest
