#pragma once

#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/preflight/checked_file.h"
#include "pdf/preflight/content/extent.h"
#include "pdf/preflight/content/page_content.h"

namespace nenpo::pdf {

/// The marked content that a content stream has begun and not yet ended (PDF 1.7, 14.6), and what
/// stands in it. Forms that a page paints go on in the page's stack.
class MarkStack {
 public:
  MarkStack(PageContent& page, std::map<QPDFObjGen, MarkedContents>& marked)
      : page_(page), marked_(marked) {}

  /// BMC and BDC: `properties` as written, or what the resources have under its name.
  void begin(const std::string& tag, std::string_view properties, QPDFObjectHandle resources,
             QPDFObjGen stream);
  /// EMC; whether there was something to end.
  bool end(std::size_t floor);
  void end_all(std::size_t floor);
  std::size_t depth() const { return open_.size(); }

  /// What is painted now.
  Mark mark() const { return open_.empty() ? Mark{} : open_.back().mark; }
  /// Notes for the element that owns it what has been painted there.
  void note(const std::string& text, const Extent& extent);

 private:
  struct Open {
    Mark mark;
    MarkedContent* content = nullptr;  // of the element
  };
  struct Properties {
    int number = -1;  // MCID
    std::string type, subtype;
    bool replaced = false;
    std::string actual_text;
  };

  static Properties read(std::string_view dictionary);
  static Properties read(QPDFObjectHandle dictionary);
  void begin_artifact(Open& open, const Properties& properties);
  void begin_element(Open& open, const Properties& properties, QPDFObjGen stream);
  void irregular(Irregularity::Kind kind, std::string detail = {});

  PageContent& page_;
  std::map<QPDFObjGen, MarkedContents>& marked_;
  std::vector<Open> open_;
};

}  // namespace nenpo::pdf
