#include "normalize/record.h"

#include <algorithm>

#include "base/text.h"

namespace nenpo::normalize {

const RecordField* Record::find(std::string_view field_id) const {
  const auto found = std::find_if(
      fields.begin(), fields.end(),
      [field_id](const RecordField& field) { return field.definition->id == field_id; });
  return found == fields.end() ? nullptr : &*found;
}

std::vector<std::string> columns_of(const FieldDefinition& field) {
  return field.gives.empty() ? std::vector<std::string>{field.id} : field.gives;
}

bool gives(const FieldDefinition& field, std::string_view column) {
  if (field.gives.empty()) return field.id == column;
  return std::find(field.gives.begin(), field.gives.end(), column) != field.gives.end();
}

std::string label_of(const FieldDefinition& field) {
  return field.labels.empty() ? field.id : replace_all(field.labels.front(), " > ", "の");
}

bool is_faulty_formula(const RecordField& field) {
  const model::Cell* cell = field.cell;
  if (cell == nullptr) return false;
  return cell->type == model::CellType::kError || (cell->formula && !cell->cached);
}

}  // namespace nenpo::normalize
