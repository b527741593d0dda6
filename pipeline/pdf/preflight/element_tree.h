#pragma once

#include <cstddef>
#include <optional>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/preflight/checked_file.h"
#include "pdf/preflight/faults.h"

namespace nenpo::pdf {

/// Marked content that an element says is its own.
struct ContentPlace {
  QPDFObjGen owner;  // the page or form XObject in whose content stream it stands
  int mcid = 0;
  std::size_t page = 0;  // from 1; 0: none of the file's
};

/// An annotation that an element refers to (OBJR).
struct AnnotationPlace {
  QPDFObjectHandle object;
  std::size_t page = 0;  // from 1, as the reference or the element itself says; 0: neither does
};

/// A structure element as the file has it (PDF 1.7, 14.7.2).
struct Element {
  QPDFObjectHandle object;
  std::string written;  // its type in the file
  std::string type;     // the standard type that it stands for; empty: none
  std::size_t parent = 0;
  std::size_t page = 0;               // from 1: where it says that it stands, or its content does
  std::vector<std::size_t> children;  // of ElementTree::elements
  std::vector<ContentPlace> contents;
  std::vector<AnnotationPlace> annotations;
};

/// The structure tree, flat: the root first, each element before what it holds. Empty when the
/// file has no structure.
struct ElementTree {
  std::vector<Element> elements;
};

/// Reads the tree once for all rules; what is no tree is a fault of rule "structure-tree".
ElementTree read_elements(const CheckedFile& file, Faults& faults);

/// What the rules of structure read, and where they leave what they find.
struct Structure {
  const CheckedFile& file;
  const ElementTree& tree;
  Faults& faults;

  /// A fault of the element, at its place: 表の見出しセル「指標」 and what is said of it.
  void add(std::string_view rule, std::size_t element, std::string_view said) const;
};

/// The text of an element and all that it holds, without readings of ruby: UTF-8.
std::string text_of(const CheckedFile& file, const ElementTree& tree, std::size_t element);
/// What surrounds an element and all that it holds, on its page.
std::optional<model::Box> box_of(const CheckedFile& file, const ElementTree& tree,
                                 std::size_t element);
/// An attribute in the element's own dictionaries of attributes (14.7.5); null when it has none.
QPDFObjectHandle attribute_of(const Element& element, std::string_view owner,
                              const std::string& key);
/// A text entry, without blanks at its ends; empty when it is not there.
std::string text_entry(const Element& element, const std::string& key);

}  // namespace nenpo::pdf
