#pragma once

#include <functional>
#include <qpdf/QPDF.hh>
#include <set>
#include <string>
#include <vector>

#include "pdf/preflight/preflight.h"

namespace nenpo::test {

/// A good file with one thing broken, and the rules that have to notice.
struct BrokenCase {
  std::string what;  // a sentence: "a heading skips a level"
  std::function<void(QPDF&)> break_it;
  std::set<std::string> rules;  // that fire, and no other
  pdf::Product product = pdf::Product::kWeb;
  std::function<void(std::string&)> break_bytes{};  // of the file as it is written
};

/// A finished booklet in which every kind of element occurs: nothing is wrong with it.
const std::string& good_pdf(pdf::Product product);
inline constexpr std::size_t kGoodPages = 2;  // imposed: the two sides of a sheet
/// The same file with that one thing broken through libqpdf.
std::string broken_pdf(const BrokenCase& broken);
/// What the preflight finds in a file of so many pages for that product.
std::vector<pdf::PreflightFault> faults_of(const std::string& pdf, pdf::Product product);

/// What breaks a rule of the document, of its pages and links, of its structure, and of its
/// content: together every rule of the catalogue.
const std::vector<BrokenCase>& document_cases();
const std::vector<BrokenCase>& page_cases();
const std::vector<BrokenCase>& structure_cases();
const std::vector<BrokenCase>& content_cases();

/// The elements of that type, in the order of the tree.
std::vector<QPDFObjectHandle> elements_of(QPDF& document, const std::string& type);
/// The first of them.
QPDFObjectHandle element_of(QPDF& document, const std::string& type);

}  // namespace nenpo::test
