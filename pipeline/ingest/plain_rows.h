#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/sheet_builder.h"
#include "package/xml_stream.h"

namespace nenpo::ingest {

/// Nearly all rows of nearly all worksheets are written alike: unprefixed names, double quotes, no
/// entities, no comments. These are read here, three times as fast as the XML parser could. Every
/// row in which anything else stands goes to the parser, as do all things around the rows; a row
/// taken away leaves a document that is as well-formed as it was. So this decides only how fast a
/// part is read, never what it says.
class PlainRows {
 public:
  /// `expects_rows`: whether the parser's listener is between the rows of the sheet's data.
  PlainRows(SheetBuilder& builder, std::function<bool()> expects_rows)
      : builder_(builder), expects_rows_(std::move(expects_rows)) {}

  /// Takes the next piece of the part; an empty one says that there are no more. False when no
  /// further piece is wanted.
  bool feed(package::XmlStream& stream, std::string_view piece);

 private:
  enum class Place { kBeforeRows, kRows, kBehindRows };

  bool feed_head(package::XmlStream& stream);
  bool feed_rows(package::XmlStream& stream);
  bool feed_odd_row(package::XmlStream& stream, std::string_view row);
  bool pass_on(package::XmlStream& stream, std::size_t size);

  struct Cell {
    std::string_view reference;
    std::string_view type;
    std::string_view style;
    std::string_view value;
    bool has_formula = false;
    bool has_value = false;
    bool has_inline = false;
  };
  struct Row {
    std::string_view number;
    bool hidden = false;
    std::vector<Cell> cells;
  };
  class Scanner;

  void build(const Row& row);

  SheetBuilder& builder_;
  std::function<bool()> expects_rows_;
  Place place_ = Place::kBeforeRows;
  std::string text_;      // what was not passed on or taken yet
  std::size_t done_ = 0;  // bytes of it that were, since
  bool first_piece_ = true;
  Row row_;
  std::vector<std::string> prefixed_;  // attributes of rows that the parser has found right
};

}  // namespace nenpo::ingest
