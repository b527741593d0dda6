#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/length.h"
#include "base/result.h"
#include "model/pages.h"

namespace nenpo::pdf {

/// What a file is made for, and so which rules it has to keep.
enum class Product { kWeb, kArchive, kPrint, kImposed };

/// What a file should be, as far as the file itself cannot say it.
struct Expected {
  Product product = Product::kWeb;
  std::optional<std::size_t> pages{};  // as many as the file has to have
  Pt bleed = from_mm(3);               // of the product for the press, beyond the trim box
  Pt smallest_text = 4_pt;             // no letter is set smaller, readings of 8 pt text included
};

/// A rule of the preflight: its lasting name, what it asks in Japanese, and the clause it is from.
struct PreflightRule {
  std::string name;    // "heading-level"
  std::string title;   // 見出しの段が飛んでいない
  std::string clause;  // "ISO 14289-1, 7.4.2"
};

/// Something that a rule found wrong.
struct PreflightFault {
  std::string rule;               // PreflightRule::name
  std::size_t page = 0;           // from 1; 0: of the file as a whole
  std::optional<model::Box> box;  // pt, from the upper left corner of the trim box; y downward
  std::string message;            // Japanese: what is wrong
};

/// All rules, by name.
const std::vector<PreflightRule>& preflight_rules();

/// Opens a finished file again and holds it against the rules of its product: structure, text
/// outside it, fonts and glyphs, links, boxes, alternative texts, heading levels, contrast, sizes,
/// metadata. Faults come by page, then by rule. Fails when the bytes are no PDF at all, or one
/// that only a password opens; `name` is the file's, for the failure.
Result<std::vector<PreflightFault>> preflight(std::string_view bytes, const std::string& name,
                                              const Expected& expected);

}  // namespace nenpo::pdf
