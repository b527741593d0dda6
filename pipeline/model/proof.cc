#include "model/proof.h"

#include <array>
#include <charconv>
#include <cstddef>

#include "base/text.h"

namespace nenpo::model {
namespace {

std::string tenths(Pt length) {
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), length.count(),
                                 std::chars_format::fixed, 1);
  return {buffer.data(), end.ptr};
}

std::string columns(const std::vector<std::string>& fields) {
  std::string line;
  for (std::size_t i = 0; i < fields.size(); ++i)
    line += (i == 0 ? "" : ",") + csv_field(fields[i]);
  return line + "\n";
}

std::vector<std::string> measures(const Box& box) {
  return {tenths(box.x), tenths(box.y), tenths(box.width), tenths(box.height)};
}

/// A row for each box; one without measures where there is none.
std::string rows_of(const std::vector<std::string>& fields, const std::vector<Box>& boxes) {
  std::string rows;
  for (const Box& box : boxes) {
    std::vector<std::string> row = fields;
    for (const std::string& measure : measures(box)) row.push_back(measure);
    rows += columns(row);
  }
  if (!boxes.empty()) return rows;
  std::vector<std::string> row = fields;
  row.resize(row.size() + 4);
  return columns(row);
}

std::string rows_of(const ProofSource& source, const std::string& page, const std::string& label) {
  return rows_of({page, label, std::to_string(source.number), source.fact, source.place.file,
                  source.place.sheet, source.place.at, source.as_written},
                 source.boxes);
}

std::string rows_of(const ProofRemark& remark, const std::string& page, const std::string& label) {
  return rows_of(
      {page, label, std::to_string(remark.number), to_string(remark.severity), remark.code,
       remark.place.file, remark.place.sheet, remark.place.at, remark.message, remark.remedy},
      remark.boxes);
}

}  // namespace

std::string proof_sources_csv(const Proof& proof) {
  std::string text = "page,label,number,fact,file,sheet,at,as_written,x,y,width,height\n";
  for (std::size_t i = 0; i < proof.pages.size(); ++i) {
    for (const ProofSource& source : proof.pages[i].sources) {
      text += rows_of(source, std::to_string(i + 1), proof.pages[i].label);
    }
  }
  return text;
}

std::string proof_remarks_csv(const Proof& proof) {
  std::string text =
      "page,label,number,severity,code,file,sheet,at,message,remedy,x,y,width,height\n";
  for (std::size_t i = 0; i < proof.pages.size(); ++i) {
    for (const ProofRemark& remark : proof.pages[i].remarks) {
      text += rows_of(remark, std::to_string(i + 1), proof.pages[i].label);
    }
  }
  for (const ProofRemark& remark : proof.elsewhere) text += rows_of(remark, "", "");
  return text;
}

}  // namespace nenpo::model
