import type { EquipmentDetails, ScholarshipDetails } from '../content.ts';
import { fields } from './fields.ts';
import { amount, whole } from './numbers.ts';
import type { Parse } from './place.ts';
import { id, longestText, longestTitle, optional, requiredText } from './texts.ts';

export const scholarshipDetails: Parse<ScholarshipDetails> = fields((read) => {
  const candidateId = read('candidateId', optional(id));
  return {
    ...(candidateId === undefined ? {} : { candidateId }),
    candidateName: read('candidateName', requiredText(longestTitle)),
    degree: read('degree', requiredText(longestTitle)),
    institution: read('institution', requiredText(longestTitle)),
    yearsOfService: read('yearsOfService', whole(0, 60)),
    goodYears: read('goodYears', whole(0, 60)),
    age: read('age', whole(16, 99)),
    studyMonths: read('studyMonths', whole(1, 120)),
    commitmentMonths: read('commitmentMonths', whole(0, 600)),
  };
});

export const equipmentDetails: Parse<EquipmentDetails> = fields((read) => ({
  item: read('item', requiredText(longestTitle)),
  quantity: read('quantity', whole(1, 100_000)),
  unitPrice: read('unitPrice', amount),
  users: read('users', requiredText(longestText)),
  existing: read('existing', whole(0, 100_000)),
  need: read('need', whole(0, 5)),
  remoteness: read('remoteness', whole(0, 5)),
}));
