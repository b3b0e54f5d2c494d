# Bringing in and writing out: columns, and why a file or a row cannot be taken.

exchange-col-skip = (skip)
exchange-col-id = Tillit id
exchange-col-given = First name
exchange-col-family = Last name
exchange-col-full-name = Name
exchange-col-alias = Known as
exchange-col-born = Born
exchange-col-phone = Phone
exchange-col-email = Email
exchange-col-street = Street
exchange-col-postcode = Postcode
exchange-col-town = Town
exchange-col-address = Address
exchange-col-area = Area
exchange-col-language = Language
exchange-col-interpreter = Interpreter
exchange-col-protected = Protected
exchange-col-no-contact = Do not contact by
exchange-col-note = Note
exchange-col-initiative = Initiative
exchange-col-day = Date
exchange-col-time = Time
exchange-col-kind = Kind
exchange-col-disposition = Outcome
exchange-col-minutes = Minutes
exchange-col-worker = Worker
exchange-col-place = Place
exchange-col-proxy = Spoke with
exchange-col-along = Who came along
exchange-col-why-not = Reason for the no
exchange-col-heads = How many

exchange-yes = yes
exchange-no = no
exchange-reason = Why the row did not come in

exchange-unreadable = The file cannot be read. Check its name, and that you may read it.
exchange-aside-not-written = The rows that could not be read could not be put beside { $file }. Check that its folder can be written to.
exchange-workbook = This workbook cannot be read. Open it in Excel, choose Save as and “Excel workbook (.xlsx)” or “CSV UTF-8”, and bring in that file.
exchange-list-added = On the list since
exchange-list-late = Came late
exchange-list-removed = Taken off
exchange-list-why = Why taken off
exchange-list-whose = Shared out to
exchange-list-tries = Tries
exchange-list-last = Last contact
exchange-list-outcome = Outcome
exchange-not-text = This is no text file with rows and columns.
exchange-empty = The file is empty.
exchange-too-large = The file is larger than { $mb } MB. Divide it.
exchange-not-table = This is no list with rows and columns.
exchange-no-name-column = No column seems to hold names. The first row must be headings, for example Last name and First name.
exchange-no-outcome-column = No column is called Outcome, so there is no knowing how the calls went.

exchange-too-many-cells = The row has more columns than the row of headings.
exchange-cell-too-long = A cell is unreasonably long. Is a quotation mark missing?
exchange-born = The birth date “{ $text }” could not be read.

exchange-unknown-choice = “{ $text }” is nothing that can be chosen here.
exchange-which-day = The row does not say which day it was, so it would come in again on another day. Write the whole day with the year, or say with --day when the list was written.
exchange-minutes = “{ $text }” cannot be read as minutes.
exchange-heads = “{ $text }” cannot be read as a number. Write for instance 12 or about 100.
exchange-time = The time “{ $text }” could not be read.
exchange-no-question = The question template has no question “{ $key }”.
exchange-no-template = The question “{ $key }” belongs to no template: the row names no initiative with questions.
exchange-answer = The answer “{ $text }” to the question “{ $key }” cannot be taken.
exchange-no-initiative = The register has no initiative called “{ $name }”.
exchange-no-worker = The team has no member called “{ $name }”.
exchange-nobody = Nobody in the register fits what the row tells of the person.
exchange-several = Several people in the register fit what the row tells of the person. Add a birth date or a phone number.

did-import-people = People brought in
did-import-encounters = Calls and visits brought in
