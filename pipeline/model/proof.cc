#include "model/proof.h"

#include <array>
#include <charconv>

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
  for (const std::string& field : fields) line += (line.empty() ? "" : ",") + csv_field(field);
  return line + "\n";
}

std::string row_of(const ProofSource& source, std::size_t sheet, const std::string& label) {
  const Box& box = source.box;
  return columns({std::to_string(sheet), label, std::to_string(source.number), source.fact,
                  source.place, source.as_written, tenths(box.x), tenths(box.y), tenths(box.width),
                  tenths(box.height)});
}

std::string rows_of(const ProofRemark& remark, const std::string& sheet, const std::string& label) {
  const std::vector<std::string> head{sheet,
                                      label,
                                      std::to_string(remark.number),
                                      to_string(remark.severity),
                                      remark.code,
                                      remark.place,
                                      remark.message,
                                      remark.remedy};
  if (remark.boxes.empty()) {
    std::vector<std::string> fields = head;
    fields.insert(fields.end(), {"", "", "", ""});
    return columns(fields);
  }
  std::string rows;
  for (const Box& box : remark.boxes) {
    std::vector<std::string> fields = head;
    fields.insert(fields.end(),
                  {tenths(box.x), tenths(box.y), tenths(box.width), tenths(box.height)});
    rows += columns(fields);
  }
  return rows;
}

}  // namespace

std::string proof_sources_csv(const Proof& proof) {
  std::string text = "sheet,label,number,fact,place,as_written,x,y,width,height\n";
  for (std::size_t i = 0; i < proof.pages.size(); ++i) {
    for (const ProofSource& source : proof.pages[i].sources) {
      text += row_of(source, i + 1, proof.pages[i].label);
    }
  }
  return text;
}

std::string proof_remarks_csv(const Proof& proof) {
  std::string text = "sheet,label,number,severity,code,place,message,remedy,x,y,width,height\n";
  for (std::size_t i = 0; i < proof.pages.size(); ++i) {
    for (const ProofRemark& remark : proof.pages[i].remarks) {
      text += rows_of(remark, std::to_string(i + 1), proof.pages[i].label);
    }
  }
  for (const ProofRemark& remark : proof.elsewhere) text += rows_of(remark, "", "");
  return text;
}

}  // namespace nenpo::model
