/** Words for the slots of the texts. */
export const WOODS = ['larch', 'Douglas fir', 'white oak', 'sapele', 'Sitka spruce', 'iroko', 'teak', 'cypress', 'green oak', 'Norway pine', 'Huon pine', 'kauri', 'acacia', 'red cedar', 'elm', 'robinia', 'chestnut', 'mango wood', 'hinoki', 'jackfruit'];
export const TOOLS = ['block plane', 'spokeshave', 'slick', 'adze', 'bevel gauge', 'drawknife', 'backsaw', 'spar gauge', 'cabinet scraper', 'jack plane', 'caulking mallet', 'Japanese pull saw', 'router plane', 'cordless driver', 'bandsaw', 'rivet set', 'marking knife'];
export const FINISHES = ['spar varnish', 'linseed paint', 'tung oil', 'pine tar', 'two-pot primer', 'red lead substitute', 'enamel', 'deks oil'];
export const KIDS = ['Noor', 'Elio', 'Sunniva', 'Kofi', 'Mei', 'Iris', 'Tiago', 'Anouk', 'Ravi', 'Liv', 'Amara', 'Jonas', 'Yuki', 'Leila', 'Otto', 'Nina'];
export const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const WINDS = ['a south-westerly four', 'a light easterly', 'a gusty north-westerly five', 'barely two knots of wind', 'a steady trade wind', 'a northerly six', 'a sea breeze of twelve knots', 'a variable three'];
export const PLACES = ['Portsoy', 'Risør', 'Douarnenez', 'Mystic', 'Port Townsend', 'Hobart', 'Sète', 'Klaipėda', 'Chioggia', 'Lamu', 'Kochi', 'Hoi An', 'Chiloé', 'Paraty', 'Lunenburg', 'Oban', 'Baltimore', 'Holbæk', 'Sur', 'Penang', 'Beaufort', 'Rovinj', 'Faversham', 'Nagasaki', 'Bristol', 'Saint-Malo', 'Valdivia', 'Mahón', 'Turku', 'Nidri'];
